SELECT
    customers.id AS id,
    customers.name AS name,
    customers.city AS city,
    customers.country AS country
FROM json_each(:ids) AS wanted
CROSS JOIN customers ON customers.id = wanted.value
WHERE customers.head_id IS NULL AND customers.trashed_at IS NULL
ORDER BY customers.id
