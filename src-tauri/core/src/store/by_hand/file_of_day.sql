SELECT import_files.id
FROM import_batches
INNER JOIN import_files ON import_files.batch_id = import_batches.id
WHERE
    import_batches.imported_on = :today
    AND import_files.format = :format
ORDER BY import_batches.id DESC
LIMIT 1
