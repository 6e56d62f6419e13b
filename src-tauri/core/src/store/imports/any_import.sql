-- What the merchant writes down is no import.
SELECT 1
FROM import_files AS f
JOIN import_batches AS b ON b.id = f.batch_id
WHERE b.undone_at IS NULL AND f.format <> 'by_hand'
LIMIT 1
