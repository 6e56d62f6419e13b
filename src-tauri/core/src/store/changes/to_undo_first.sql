-- The newest later change that stands and is about the same customer, one whom this change has made, or one
-- of its rows.
SELECT max(later.id) AS id
FROM changes AS later
WHERE
    later.id > :id
    AND later.undone_at IS NULL
    AND (
        later.customer_id = (SELECT mine.customer_id FROM changes AS mine WHERE mine.id = :id)
        OR later.customer_id IN (
            SELECT json_extract(mine.row_key, '$[0]')
            FROM change_rows AS mine
            WHERE mine.change_id = :id AND mine.table_name = 'customers'
        )
        OR later.id IN (
            SELECT its.change_id
            FROM change_rows AS mine
            INNER JOIN change_rows AS its
                ON its.table_name = mine.table_name AND its.row_key = mine.row_key
            WHERE mine.change_id = :id
        )
    )
