SELECT 1 FROM customers WHERE id = :customer AND is_typed = 0
UNION ALL
SELECT 1 FROM events WHERE customer_id = :customer
UNION ALL
SELECT 1 FROM customers WHERE head_id = :customer
UNION ALL
SELECT 1
FROM identities
INNER JOIN orders ON orders.identity_id = identities.id
WHERE identities.customer_id = :customer
UNION ALL
SELECT 1 FROM identities WHERE home_id = :customer AND customer_id <> :customer
UNION ALL
SELECT 1
FROM identities
INNER JOIN channels ON channels.id = identities.channel_id
WHERE
    identities.customer_id = :customer
    AND NOT (channels.key = 'counter' AND identities.value GLOB 'hand-*')
LIMIT 1
