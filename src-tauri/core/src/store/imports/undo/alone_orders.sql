SELECT id
FROM orders
WHERE n_tellings = 0 AND file_id IN (SELECT id FROM import_files WHERE batch_id = :batch)
