-- Of each card that belongs to a customer the newest version counts; months as 1 to 12.
SELECT coalesce(customers.head_id, customers.id) AS customer_id, field_values.value AS birthday
FROM field_values
INNER JOIN customers ON customers.id = field_values.customer_id
WHERE
    field_values.field = 'birthday'
    AND field_values.value IS NOT NULL
    AND CAST(substr(field_values.value, -5, 2) AS INTEGER) IN (SELECT value FROM json_each(:months))
    AND field_values.id = (
        SELECT max(newer.id)
        FROM field_values AS newer
        WHERE newer.customer_id = field_values.customer_id AND newer.field = 'birthday'
    )
    AND customers.trashed_at IS NULL
