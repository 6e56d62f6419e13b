UPDATE customers
SET trashed_at = NULL
WHERE
    trashed_at IS NOT NULL
    AND EXISTS (
        SELECT 1
        FROM identities
        INNER JOIN orders ON orders.identity_id = identities.id
        INNER JOIN import_files ON import_files.id = orders.file_id
        WHERE identities.customer_id = customers.id AND import_files.batch_id = :batch
    )
