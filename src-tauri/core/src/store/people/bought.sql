SELECT DISTINCT identities.customer_id AS id
FROM order_lines
INNER JOIN orders ON orders.id = order_lines.order_id
INNER JOIN identities ON identities.id = orders.identity_id
WHERE
    order_lines.product_id IN (SELECT value FROM json_each(:of))
    AND coalesce(orders.status, '') NOT IN ('cancelled', 'refunded')
