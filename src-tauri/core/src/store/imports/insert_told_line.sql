INSERT INTO told_lines (
    telling_id, position, line_key, product_id, quantity, unit_price_minor, row_number
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
