SELECT i.id
FROM json_each(:ids) AS wanted
CROSS JOIN identities AS i ON i.customer_id = wanted.value
UNION
SELECT i.id
FROM json_each(:ids) AS wanted
CROSS JOIN identities AS i ON i.home_id = wanted.value
