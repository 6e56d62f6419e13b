SELECT order_id, product_id
FROM order_lines
WHERE product_id IN (SELECT value FROM json_each(:products))
