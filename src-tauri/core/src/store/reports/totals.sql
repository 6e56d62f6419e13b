SELECT
    currency,
    sum(total_minor) AS total_minor
FROM orders
WHERE currency IS NOT NULL AND total_minor IS NOT NULL
GROUP BY currency
ORDER BY currency
