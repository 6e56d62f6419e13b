SELECT
    coalesce(customers.head_id, customers.id) AS customer_id,
    notes.text AS text
FROM json_each(:ids) AS wanted
CROSS JOIN customers ON customers.id = wanted.value OR customers.head_id = wanted.value
CROSS JOIN notes ON notes.customer_id = customers.id
WHERE notes.kind = 'ask' AND notes.done_on IS NULL
ORDER BY notes.is_pinned DESC, notes.written_at DESC, notes.id DESC
