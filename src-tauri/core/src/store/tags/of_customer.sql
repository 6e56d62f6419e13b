SELECT DISTINCT tags.name AS name
FROM customers AS m
INNER JOIN customer_tags ON customer_tags.customer_id = m.id
INNER JOIN tags ON tags.id = customer_tags.tag_id
WHERE m.id = :customer OR m.head_id = :customer
ORDER BY tags.name
