SELECT
    l.line_key, l.product_id, p.title <> '' AS is_titled, l.quantity, l.unit_price_minor, l.file_id,
    l.row_number
FROM order_lines AS l
JOIN products AS p ON p.id = l.product_id
WHERE l.order_id = :order
ORDER BY l.position
