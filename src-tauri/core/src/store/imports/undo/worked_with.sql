SELECT DISTINCT o.id, o.number, i.customer_id
FROM (
    SELECT order_id FROM events WHERE order_id IS NOT NULL
    UNION
    SELECT order_id FROM order_acts_in_force
) AS e
JOIN orders AS o ON o.id = e.order_id
LEFT JOIN identities AS i ON i.id = o.identity_id
WHERE
    (
        o.file_id IN (SELECT id FROM import_files WHERE batch_id = :batch)
        OR EXISTS (
            SELECT 1
            FROM order_tellings AS t
            JOIN import_files AS f ON f.id = t.file_id
            WHERE t.order_id = o.id AND f.batch_id = :batch
        )
    )
