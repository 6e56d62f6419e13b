-- Of customers whose forwarding number ends these days, what waits for later and goes with the number. Whoever
-- was talked with since it is near its end has been asked.
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
    AND NOT EXISTS (
        SELECT 1
        FROM customers AS cards
        CROSS JOIN events_in_force AS talks ON talks.customer_id = cards.id
        WHERE
            (cards.id = follow_ups.customer_id OR cards.head_id = follow_ups.customer_id)
            AND talks.type = 'attempt'
            AND talks.outcome IN ('reached', 'sent', 'left_message', 'covered')
            AND talks.happened_on >= date(follow_ups.ends_on, '-7 days')
    )
ORDER BY follow_ups.ends_on, follow_ups.customer_id, follow_ups.due_on, follow_ups.id
