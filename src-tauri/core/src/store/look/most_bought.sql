SELECT
    products.title AS title,
    count(DISTINCT orders.id) AS n_orders
FROM order_lines
INNER JOIN products ON products.id = order_lines.product_id
INNER JOIN orders ON orders.id = order_lines.order_id
WHERE
    products.title <> ''
    AND coalesce(orders.status, '') NOT IN ('refunded', 'cancelled')
GROUP BY products.title
ORDER BY n_orders DESC, products.title
LIMIT 1
