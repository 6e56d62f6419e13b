SELECT i.id, count(o.id) AS n_orders, max(o.ordered_on) AS last_on
FROM identities AS i
LEFT JOIN orders AS o ON o.identity_id = i.id
WHERE i.customer_id = :customer
GROUP BY i.id
