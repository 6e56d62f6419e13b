SELECT
    channels.key AS channel,
    max(import_batches.imported_on) AS last_import_on,
    max(import_files.last_on) AS reaches_until
FROM channels
INNER JOIN import_files ON import_files.channel_id = channels.id
INNER JOIN import_batches ON import_batches.id = import_files.batch_id
WHERE import_batches.undone_at IS NULL AND import_files.format <> 'by_hand'
GROUP BY channels.id
ORDER BY channels.id
