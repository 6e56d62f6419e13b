-- Before the first act on an order its row is what was told; from then on the tellings are.
SELECT
    iif(
        orders.n_tellings = 0,
        orders.refunded_minor,
        max(
            coalesce((
                SELECT max(told.refunded_minor)
                FROM order_tellings AS told
                WHERE told.order_id = orders.id
            ), 0),
            coalesce((
                SELECT sum(moved.minor)
                FROM (
                    SELECT max(told.movement_minor) AS minor
                    FROM order_tellings AS told
                    WHERE told.order_id = orders.id AND told.movement_key IS NOT NULL
                    GROUP BY told.movement_key
                ) AS moved
            ), 0)
        )
    )
FROM orders
WHERE orders.id = :order
