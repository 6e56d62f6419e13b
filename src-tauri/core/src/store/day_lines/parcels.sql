-- The oldest order first. Whoever has an earlier order that was not called off has bought before.
SELECT orders.id AS id
FROM orders
INNER JOIN identities ON identities.id = orders.identity_id
INNER JOIN customers ON customers.id = identities.customer_id
WHERE
    orders.status IN ('paid', 'partly_shipped')
    AND orders.shipped_on IS NULL
    AND orders.delivered_on IS NULL
    AND orders.ended_on IS NULL
    AND orders.ordered_on >= :since
    AND customers.trashed_at IS NULL
    AND EXISTS (
        SELECT 1
        FROM identities AS others
        CROSS JOIN orders AS earlier ON earlier.identity_id = others.id
        WHERE
            others.customer_id = identities.customer_id
            AND (earlier.ordered_on, earlier.id) < (orders.ordered_on, orders.id)
            AND coalesce(earlier.status, '') NOT IN ('cancelled', 'refunded')
    )
ORDER BY orders.ordered_on, orders.id
