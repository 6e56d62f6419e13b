SELECT
    id,
    name,
    city,
    country
FROM customers
WHERE id IN (SELECT value FROM json_each(:ids))
