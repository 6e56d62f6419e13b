INSERT INTO told_lines (
    telling_id, position, line_key, product_id, quantity, unit_price_minor, row_number
)
SELECT :copy, position, line_key, product_id, quantity, unit_price_minor, row_number
FROM told_lines
WHERE telling_id = (
    SELECT min(id) FROM order_tellings WHERE order_id = :order AND content_hash = :hash
)
