SELECT f.id, f.name
FROM customers AS cards
CROSS JOIN customer_files AS f ON f.customer_id = cards.id
WHERE cards.id = :customer OR cards.head_id = :customer
ORDER BY f.name, f.id
