-- Anything besides this order that the identity stands for.
SELECT 1
FROM orders
WHERE identity_id = :identity AND id <> :order
UNION ALL
SELECT 1
FROM buyers AS b
JOIN buyer_tellings AS t ON t.buyer_id = b.id
WHERE b.identity_id = :identity
LIMIT 1
