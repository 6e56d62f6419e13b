SELECT 1
FROM order_tellings AS t
WHERE
    t.order_id = :order
    AND t.file_id = :file
    AND NOT EXISTS (
        SELECT 1
        FROM order_tellings AS other
        WHERE other.order_id = t.order_id AND other.content_hash = t.content_hash AND other.file_id <> t.file_id
    )
