SELECT o.channel_id, o.number, o.identity_id, i.customer_id, i.evidence, i.value
FROM orders AS o
LEFT JOIN identities AS i ON i.id = o.identity_id
WHERE o.id = :order
