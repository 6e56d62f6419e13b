SELECT 1
FROM change_rows AS mine
INNER JOIN change_rows AS later
    ON later.table_name = mine.table_name AND later.row_key = mine.row_key
INNER JOIN changes ON changes.id = later.change_id
WHERE
    mine.change_id = :id
    AND later.change_id > :id
    AND changes.undone_at IS NULL
    AND mine.table_name NOT IN ('suppressions')
LIMIT 1
