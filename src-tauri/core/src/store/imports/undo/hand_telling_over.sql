UPDATE OR IGNORE order_tellings
SET file_id = :file, row_number = :row
WHERE
    order_id = :order
    AND is_first = 1
    AND file_id IN (SELECT id FROM import_files WHERE batch_id = :batch)
