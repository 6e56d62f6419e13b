SELECT n.id, n.text, n.written_on, n.remind_on
FROM customers AS cards
CROSS JOIN notes AS n ON n.customer_id = cards.id
WHERE cards.id = :customer OR cards.head_id = :customer
ORDER BY n.written_on DESC, n.id DESC
