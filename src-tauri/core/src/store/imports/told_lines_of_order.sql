INSERT INTO told_lines (
    telling_id, position, line_key, product_id, quantity, unit_price_minor, row_number
)
SELECT :telling, position, line_key, product_id, quantity, unit_price_minor, row_number
FROM order_lines
WHERE order_id = :order
