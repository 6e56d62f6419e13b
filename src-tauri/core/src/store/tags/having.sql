SELECT DISTINCT wanted.value
FROM json_each(:ids) AS wanted
CROSS JOIN customers AS m ON m.id = wanted.value OR m.head_id = wanted.value
INNER JOIN customer_tags ON customer_tags.customer_id = m.id
INNER JOIN tags ON tags.id = customer_tags.tag_id
WHERE tags.name = :name
