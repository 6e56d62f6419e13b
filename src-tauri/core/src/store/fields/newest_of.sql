SELECT
    wanted.value AS customer_id,
    field_values.field AS field,
    field_values.value AS value,
    max(field_values.id) AS id
FROM json_each(:ids) AS wanted
CROSS JOIN customers ON customers.id = wanted.value OR customers.head_id = wanted.value
CROSS JOIN field_values ON field_values.customer_id = customers.id
GROUP BY wanted.value, field_values.field
