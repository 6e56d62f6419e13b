SELECT DISTINCT coalesce(customers.head_id, customers.id) AS id
FROM notes
INNER JOIN customers ON customers.id = notes.customer_id
WHERE :of IS NOT NULL
