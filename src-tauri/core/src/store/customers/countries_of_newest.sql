-- How the newest customers write their countries, and how many each.
SELECT
    country,
    count(*) AS n
FROM (
    SELECT country
    FROM customers
    ORDER BY id DESC
    LIMIT 1000
)
WHERE country <> ''
GROUP BY country
