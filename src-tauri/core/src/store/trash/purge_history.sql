DELETE FROM change_rows
WHERE
    coalesce(json_extract(after, '$.customer_id'), json_extract(before, '$.customer_id'))
    IN (SELECT value FROM json_each(:ids))
    AND table_name NOT IN ('events', 'order_acts')
