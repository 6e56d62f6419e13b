SELECT identities.customer_id AS id
FROM orders
INNER JOIN identities ON identities.id = orders.identity_id
WHERE
    coalesce(orders.status, '') NOT IN ('refunded', 'cancelled')
    AND (:month IS NULL OR substr(orders.ordered_on, 1, 7) = :month)
    AND (
        :title IS NULL
        OR EXISTS (
            SELECT 1
            FROM order_lines
            INNER JOIN products ON products.id = order_lines.product_id
            WHERE
                order_lines.order_id = orders.id
                AND products.title = :title
        )
    )
GROUP BY identities.customer_id
HAVING
    count(*) >= :least
    AND (:quiet_since IS NULL OR max(orders.ordered_on) < :quiet_since)
