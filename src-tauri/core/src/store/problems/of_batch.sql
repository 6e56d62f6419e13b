SELECT
    import_files.name AS file,
    import_problems.row_number AS row_number,
    import_problems.column_name AS column_name,
    import_problems.value AS value,
    import_problems.code AS code,
    import_problems.left_aside AS left_aside
FROM import_files
INNER JOIN import_problems ON import_problems.file_id = import_files.id
WHERE import_files.batch_id = :batch
ORDER BY import_files.id, import_problems.row_number, import_problems.rowid
