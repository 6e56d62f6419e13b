SELECT f.id, f.told_again
FROM import_files AS f
JOIN import_batches AS b ON b.id = f.batch_id
WHERE b.undone_at IS NULL AND f.told_again IS NOT NULL
ORDER BY f.id
