SELECT
    wanted.value AS customer_id,
    asked.fact AS fact,
    max(asked.asked_on) AS asked_on
FROM json_each(:ids) AS wanted
CROSS JOIN customers ON customers.id = wanted.value OR customers.head_id = wanted.value
CROSS JOIN asked ON asked.customer_id = customers.id
GROUP BY wanted.value, asked.fact
