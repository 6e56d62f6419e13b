SELECT
    count(*) AS n,
    coalesce(sum(n_orders >= 2), 0) AS n_again,
    coalesce(sum(n_orders >= 3 AND last_on < :quiet_since), 0) AS n_quiet
FROM (
    SELECT
        count(*) AS n_orders,
        max(orders.ordered_on) AS last_on
    FROM orders
    INNER JOIN identities ON identities.id = orders.identity_id
    WHERE coalesce(orders.status, '') NOT IN ('refunded', 'cancelled')
    GROUP BY identities.customer_id
)
