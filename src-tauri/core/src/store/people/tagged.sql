SELECT DISTINCT coalesce(customers.head_id, customers.id) AS id
FROM tags
INNER JOIN customer_tags ON customer_tags.tag_id = tags.id
INNER JOIN customers ON customers.id = customer_tags.customer_id
WHERE tags.name IN (SELECT value FROM json_each(:of))
