-- Of each card that belongs to a customer the newest version counts; months as 1 to 12, none for all of
-- whom a birthday is known.
SELECT DISTINCT coalesce(customers.head_id, customers.id) AS id
FROM field_values
INNER JOIN customers ON customers.id = field_values.customer_id
WHERE
    field_values.field = 'birthday'
    AND field_values.value IS NOT NULL
    AND field_values.id = (
        SELECT max(newer.id)
        FROM field_values AS newer
        WHERE
            newer.customer_id = field_values.customer_id
            AND newer.field = 'birthday'
    )
    AND (
        json_array_length(:of) = 0
        OR CAST(substr(field_values.value, -5, 2) AS INTEGER) IN (SELECT value FROM json_each(:of))
    )
