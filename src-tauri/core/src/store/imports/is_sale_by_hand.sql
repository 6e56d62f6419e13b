SELECT 1
FROM orders
INNER JOIN import_files ON import_files.id = orders.file_id
WHERE orders.id = :order AND import_files.format = 'by_hand' AND orders.n_tellings = 1
