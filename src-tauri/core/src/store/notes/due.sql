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
WHERE
    notes.remind_on <= :today
    AND notes.done_on IS NULL
    AND customers.trashed_at IS NULL
    AND heads.trashed_at IS NULL
ORDER BY notes.remind_on, notes.id
