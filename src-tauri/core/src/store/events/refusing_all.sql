SELECT DISTINCT wanted.value
FROM json_each(:ids) AS wanted
CROSS JOIN customers AS m ON m.id = wanted.value OR m.head_id = wanted.value
INNER JOIN events ON events.customer_id = m.id
WHERE events.type = 'do_not_contact' AND events.scope = 'all'
