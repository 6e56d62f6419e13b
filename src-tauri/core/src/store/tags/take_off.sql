DELETE FROM customer_tags
WHERE
    customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
    AND tag_id = (SELECT tags.id FROM tags WHERE tags.name = :name)
