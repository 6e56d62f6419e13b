SELECT DISTINCT wanted.value
FROM json_each(:ids) AS wanted
CROSS JOIN customers AS m ON m.id = wanted.value OR m.head_id = wanted.value
INNER JOIN list_members ON list_members.list_id = :list AND list_members.customer_id = m.id
WHERE list_members.left_on IS NULL
