DELETE FROM order_tellings
WHERE order_id = :order AND file_id IN (SELECT id FROM import_files WHERE batch_id = :batch)
