SELECT DISTINCT t.order_id
FROM import_files AS f
JOIN order_tellings AS t ON t.file_id = f.id
WHERE f.batch_id = :batch
ORDER BY t.order_id
