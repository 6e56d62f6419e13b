SELECT DISTINCT l.order_id, l.product_id
FROM identities AS i
INNER JOIN orders AS o ON o.identity_id = i.id
INNER JOIN order_lines AS l ON l.order_id = o.id
WHERE i.customer_id = :customer
