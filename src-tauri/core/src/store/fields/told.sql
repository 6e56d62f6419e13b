SELECT DISTINCT
    CASE :field
        WHEN 'name' THEN identities.name
        WHEN 'city' THEN identities.city
        WHEN 'country' THEN identities.country
    END AS value,
    import_files.name AS file,
    identities.row_number AS row_number,
    import_batches.imported_on AS imported_on
FROM identities
INNER JOIN import_files ON import_files.id = identities.file_id
INNER JOIN import_batches ON import_batches.id = import_files.batch_id
WHERE
    identities.customer_id = :customer
    AND import_files.format <> 'by_hand'
    AND value <> ''
ORDER BY identities.named_rank DESC, identities.named_on DESC, identities.id
