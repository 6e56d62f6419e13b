SELECT
    l.line_key, l.product_id, p.title <> '' AS is_titled, l.quantity, l.unit_price_minor,
    t.file_id, l.row_number
FROM told_lines AS l
JOIN order_tellings AS t ON t.id = l.telling_id
JOIN products AS p ON p.id = l.product_id
WHERE l.telling_id = :telling
ORDER BY l.position
