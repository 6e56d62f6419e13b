SELECT position, line_key, product_id, quantity, unit_price_minor, file_id
FROM order_lines
WHERE order_id = :order
ORDER BY position
