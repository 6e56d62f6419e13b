SELECT
    channels.key AS channel,
    import_files.format AS format,
    import_files.first_on AS first_on,
    import_files.last_on AS last_on,
    import_batches.imported_on AS imported_on
FROM import_files
INNER JOIN channels ON channels.id = import_files.channel_id
INNER JOIN import_batches ON import_batches.id = import_files.batch_id
WHERE
    import_files.first_on IS NOT NULL
    AND import_batches.undone_at IS NULL
ORDER BY import_files.id
