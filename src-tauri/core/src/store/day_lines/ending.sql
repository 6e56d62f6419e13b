-- Of customers whose forwarding number ends these days, what waits for later and goes with the number.
SELECT DISTINCT
    follow_ups.customer_id AS customer_id,
    follow_ups.id AS id,
    follow_ups.kind AS kind,
    follow_ups.due_on AS due_on,
    follow_ups.ends_on AS ends_on,
    follow_ups.instead AS instead
FROM buyers INDEXED BY buyers_ending
CROSS JOIN identities ON identities.id = buyers.identity_id
CROSS JOIN follow_ups ON follow_ups.customer_id = identities.customer_id
WHERE
    buyers.phone_nature = 'relay'
    AND buyers.phone_until >= :today
    AND buyers.phone_until < :last
    AND follow_ups.state = 'blocked'
    AND follow_ups.due_on > :today
    AND follow_ups.ends_on = date(buyers.phone_until, '+1 day')
ORDER BY follow_ups.ends_on, follow_ups.customer_id, follow_ups.due_on, follow_ups.id
