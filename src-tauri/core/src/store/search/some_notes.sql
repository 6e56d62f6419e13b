SELECT
    wanted.value AS customer_id,
    notes.text AS text
FROM json_each(:ids) AS wanted
CROSS JOIN customers ON customers.id = wanted.value OR customers.head_id = wanted.value
INNER JOIN notes ON notes.customer_id = customers.id
ORDER BY notes.id
