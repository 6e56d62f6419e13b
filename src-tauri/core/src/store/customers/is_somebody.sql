SELECT 1
FROM identities
INNER JOIN channels ON channels.id = identities.channel_id
WHERE
    identities.customer_id = :customer
    AND NOT (channels.key = 'counter' AND identities.value GLOB 'hand-*')
UNION ALL
SELECT 1
FROM identities
INNER JOIN buyers ON buyers.identity_id = identities.id
WHERE
    identities.customer_id = :customer
    AND coalesce(buyers.name, buyers.handle, buyers.email, buyers.phone) IS NOT NULL
UNION ALL
SELECT 1
FROM (
    SELECT f.value AS value
    FROM field_values AS f
    WHERE
        f.field = 'name'
        AND f.customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
    ORDER BY f.id DESC
    LIMIT 1
) AS named
WHERE named.value IS NOT NULL
LIMIT 1
