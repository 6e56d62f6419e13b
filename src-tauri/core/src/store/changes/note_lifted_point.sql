INSERT INTO change_rows (change_id, position, table_name, row_key, before, after)
SELECT
    recording.change_id,
    (
        SELECT coalesce(max(change_rows.position), 0)
        FROM change_rows
        WHERE change_rows.change_id = recording.change_id
    ) + row_number() OVER (ORDER BY suppressions.reason),
    'suppressions',
    json_array(suppressions.kind, suppressions.value, suppressions.reason),
    json_object(
        'kind', suppressions.kind,
        'value', suppressions.value,
        'reason', suppressions.reason,
        'since_on', suppressions.since_on
    ),
    NULL
FROM recording
CROSS JOIN suppressions
WHERE
    suppressions.kind = :kind
    AND suppressions.value = :value
    AND suppressions.reason <> 'refused'
