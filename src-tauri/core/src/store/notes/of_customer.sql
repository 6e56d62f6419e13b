SELECT
    notes.id AS id,
    coalesce(customers.head_id, customers.id) AS customer_id,
    coalesce(heads.name, customers.name) AS customer_name,
    notes.kind AS kind,
    notes.text AS text,
    notes.is_pinned AS is_pinned,
    notes.remind_on AS remind_on,
    notes.done_on AS done_on,
    notes.written_on AS written_on
FROM notes
INNER JOIN customers ON customers.id = notes.customer_id
LEFT JOIN customers AS heads ON heads.id = customers.head_id
WHERE notes.customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
ORDER BY notes.is_pinned DESC, notes.written_at DESC, notes.id DESC
