SELECT
    notes.id AS id,
    coalesce(customers.head_id, customers.id) AS customer_id,
    heads.name AS customer_name,
    notes.text AS text,
    notes.written_on AS written_on
FROM notes
INNER JOIN customers ON customers.id = notes.customer_id
INNER JOIN customers AS heads ON heads.id = coalesce(customers.head_id, customers.id)
WHERE heads.trashed_at IS NULL
ORDER BY notes.written_on DESC, notes.id DESC
