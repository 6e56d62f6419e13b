SELECT f.told_rows
FROM import_files AS f
JOIN import_batches AS b ON b.id = f.batch_id
WHERE f.reading = :reading AND f.channel_id = :channel AND f.told_rows IS NOT NULL AND b.undone_at IS NULL
ORDER BY f.id
