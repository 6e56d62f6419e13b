SELECT
    f.id AS id,
    f.customer_id AS customer_id,
    f.name AS name,
    f.content_hash AS content_hash,
    f.size_bytes AS size_bytes,
    f.added_on AS added_on
FROM customers AS m
CROSS JOIN customer_files AS f ON f.customer_id = m.id
WHERE m.id = :customer OR m.head_id = :customer
ORDER BY f.id DESC
