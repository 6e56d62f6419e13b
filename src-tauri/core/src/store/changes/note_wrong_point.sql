INSERT INTO change_rows (change_id, position, table_name, row_key, before, after)
SELECT
    recording.change_id,
    (
        SELECT coalesce(max(change_rows.position), 0) + 1
        FROM change_rows
        WHERE change_rows.change_id = recording.change_id
    ),
    'suppressions',
    json_array(:kind, :value, 'wrong'),
    NULL,
    json_object('kind', :kind, 'value', :value, 'reason', 'wrong')
FROM recording
