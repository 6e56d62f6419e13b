UPDATE channels
SET activated_on = :today
WHERE
    id = :channel
    AND NOT EXISTS (
        SELECT 1
        FROM import_files AS f
        JOIN import_batches AS b ON b.id = f.batch_id
        WHERE f.channel_id = :channel AND b.undone_at IS NULL
    )
