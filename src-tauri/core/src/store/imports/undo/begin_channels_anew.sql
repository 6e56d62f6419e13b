-- A channel begins with the first import that still counts.
UPDATE channels
SET activated_on = (
    SELECT min(b.imported_on)
    FROM import_files AS f
    JOIN import_batches AS b ON b.id = f.batch_id
    WHERE f.channel_id = channels.id AND b.undone_at IS NULL
)
WHERE EXISTS (
    SELECT 1
    FROM import_files AS f
    JOIN import_batches AS b ON b.id = f.batch_id
    WHERE f.channel_id = channels.id AND b.undone_at IS NULL
)
