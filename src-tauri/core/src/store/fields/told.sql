-- What files say of the name and the place of a customer, each with the file that said so first; the newest
-- import first.
SELECT
    buyers.name AS name,
    buyers.address AS address,
    import_files.name AS file,
    buyers.row_number AS row_number,
    import_batches.imported_on AS imported_on
FROM identities
CROSS JOIN buyers ON buyers.identity_id = identities.id
INNER JOIN import_files ON import_files.id = buyers.file_id
INNER JOIN import_batches ON import_batches.id = import_files.batch_id
WHERE identities.customer_id = :customer AND import_files.format <> 'by_hand'
ORDER BY import_batches.id DESC, import_files.id DESC, buyers.row_number DESC
