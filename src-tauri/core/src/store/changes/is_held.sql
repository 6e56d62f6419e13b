-- A later change that stands and has written the same row.
SELECT 1
FROM change_rows AS mine
INNER JOIN change_rows AS later
    ON later.table_name = mine.table_name AND later.row_key = mine.row_key
INNER JOIN changes ON changes.id = later.change_id
WHERE
    mine.change_id = :id
    AND later.change_id > :id
    AND changes.undone_at IS NULL
    AND mine.table_name <> 'suppressions'
UNION ALL
-- Or has written settings, which hold everything that earlier ones say.
SELECT 1
FROM change_rows AS mine
INNER JOIN change_rows AS later ON later.table_name = mine.table_name
INNER JOIN changes ON changes.id = later.change_id
WHERE
    mine.change_id = :id
    AND mine.table_name = 'settings_versions'
    AND later.change_id > :id
    AND changes.undone_at IS NULL
UNION ALL
-- Or an act about one of its acts.
SELECT 1
FROM change_rows AS later
INNER JOIN changes ON changes.id = later.change_id
WHERE
    later.table_name = 'events'
    AND later.change_id > :id
    AND changes.undone_at IS NULL
    AND json_extract(later.after, '$.of_event_id') IN (
        SELECT json_extract(mine.row_key, '$[0]')
        FROM change_rows AS mine
        WHERE mine.change_id = :id AND mine.table_name = 'events'
    )
UNION ALL
-- Or something stands that was said of somebody whom this change has made,
SELECT 1
FROM change_rows AS mine
INNER JOIN events_in_force AS said ON said.customer_id = json_extract(mine.row_key, '$[0]')
WHERE mine.change_id = :id AND mine.table_name = 'customers' AND mine.before IS NULL
UNION ALL
-- or of an order,
SELECT 1
FROM change_rows AS mine
INNER JOIN events_in_force AS said ON said.order_id = json_extract(mine.row_key, '$[0]')
WHERE mine.change_id = :id AND mine.table_name = 'orders' AND mine.before IS NULL
UNION ALL
-- or became of one.
SELECT 1
FROM change_rows AS mine
INNER JOIN order_acts_in_force AS became ON became.order_id = json_extract(mine.row_key, '$[0]')
WHERE mine.change_id = :id AND mine.table_name = 'orders' AND mine.before IS NULL
LIMIT 1
