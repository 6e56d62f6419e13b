SELECT
    order_lines.order_id AS order_id,
    products.title AS title,
    products.variation AS variation,
    products.sku AS sku,
    order_lines.quantity AS quantity,
    order_lines.unit_price_minor AS unit_price_minor,
    orders.currency AS currency
FROM json_each(:ids) AS wanted
CROSS JOIN orders ON orders.id = wanted.value
INNER JOIN order_lines ON order_lines.order_id = orders.id
INNER JOIN products ON products.id = order_lines.product_id
ORDER BY order_lines.order_id, order_lines.position
