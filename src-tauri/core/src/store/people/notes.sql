SELECT
    notes.id AS id,
    wanted.value AS customer_id,
    heads.name AS customer_name,
    notes.text AS text,
    notes.written_on AS written_on
FROM json_each(:ids) AS wanted
CROSS JOIN customers AS heads ON heads.id = wanted.value
CROSS JOIN customers ON customers.id = wanted.value OR customers.head_id = wanted.value
INNER JOIN notes ON notes.customer_id = customers.id
ORDER BY notes.written_on DESC, notes.id DESC
