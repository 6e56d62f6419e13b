-- What each file says of how far these orders have come, the first file first. An order that one file
-- told of has no tellings: its row is what was told.
SELECT
    told.order_id AS order_id,
    told.ordered_on AS ordered_on, told.ordered_at AS ordered_at, told.paid_on AS paid_on,
    told.shipped_on AS shipped_on, told.delivered_on AS delivered_on,
    told.cancelled_on AS cancelled_on, told.status AS status, told.currency AS currency,
    NULL AS items_minor, NULL AS shipping_minor, NULL AS tax_minor, NULL AS discount_minor,
    NULL AS total_minor, told.refunded_minor AS refunded_minor, NULL AS summary, NULL AS n_units,
    NULL AS note, files.name AS file, files.format AS format, batches.imported_on AS imported_on,
    told.row_number AS row_number
FROM json_each(:ids) AS wanted
CROSS JOIN order_tellings AS told ON told.order_id = wanted.value
INNER JOIN import_files AS files ON files.id = told.file_id
INNER JOIN import_batches AS batches ON batches.id = files.batch_id
UNION ALL
SELECT
    orders.id,
    orders.ordered_on, orders.ordered_at, orders.paid_on,
    orders.shipped_on, orders.delivered_on,
    orders.cancelled_on, orders.status, orders.currency,
    NULL, NULL, NULL, NULL,
    NULL, orders.refunded_minor, NULL, NULL,
    NULL, files.name, files.format, batches.imported_on,
    orders.row_number
FROM json_each(:ids) AS wanted
CROSS JOIN orders ON orders.id = wanted.value
INNER JOIN import_files AS files ON files.id = orders.file_id
INNER JOIN import_batches AS batches ON batches.id = files.batch_id
WHERE orders.n_tellings = 0
ORDER BY imported_on, file, row_number
