SELECT
    coalesce(customers.head_id, customers.id) AS customer_id,
    coalesce(said.value, '') AS level
FROM field_values AS said
INNER JOIN customers ON customers.id = said.customer_id
WHERE said.field = 'standing'
ORDER BY said.id
