SELECT *
FROM told_notes
WHERE written_for_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
ORDER BY is_pinned DESC, written_at DESC, id DESC
