SELECT
    id,
    customer_id,
    name,
    content_hash,
    size_bytes,
    added_on
FROM customer_files
WHERE id = :id
