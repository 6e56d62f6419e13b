SELECT
    substr(ordered_on, 1, 7) AS month,
    count(*) AS n_orders
FROM orders
WHERE
    ordered_on IS NOT NULL
    AND coalesce(status, '') NOT IN ('refunded', 'cancelled')
GROUP BY month
ORDER BY n_orders DESC, month DESC
LIMIT 2
