SELECT
    field,
    value,
    source,
    said_on
FROM field_values
WHERE customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
ORDER BY id DESC
