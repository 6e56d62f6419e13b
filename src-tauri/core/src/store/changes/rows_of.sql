SELECT
    position,
    table_name,
    row_key,
    before,
    after
FROM change_rows
WHERE change_id = :id
ORDER BY position
