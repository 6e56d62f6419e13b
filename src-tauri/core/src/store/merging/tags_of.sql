SELECT DISTINCT t.id, t.name
FROM customers AS cards
CROSS JOIN customer_tags AS c ON c.customer_id = cards.id
CROSS JOIN tags AS t ON t.id = c.tag_id
WHERE cards.id = :customer OR cards.head_id = :customer
ORDER BY t.name
