INSERT INTO order_lines (
    order_id, position, product_id, quantity, unit_price_minor, file_id, row_number
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)
