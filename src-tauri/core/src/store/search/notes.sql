SELECT
    coalesce(customers.head_id, customers.id) AS customer_id,
    notes.text AS text
FROM notes
INNER JOIN customers ON customers.id = notes.customer_id
ORDER BY notes.id
