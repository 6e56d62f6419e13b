SELECT field, value, source, said_on, max(id) AS id
FROM field_values
WHERE customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
GROUP BY field
ORDER BY field
