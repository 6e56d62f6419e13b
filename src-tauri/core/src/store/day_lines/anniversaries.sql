-- Whose first sale was on one of these days of a year, a year ago or earlier, as far as an identity tells;
-- answered from the index orders_identity alone.
SELECT DISTINCT identities.customer_id AS customer_id
FROM (
    SELECT orders.identity_id AS identity_id, min(orders.ordered_on) AS first_on
    FROM orders
    WHERE
        orders.identity_id IS NOT NULL
        AND orders.ordered_on IS NOT NULL
        AND coalesce(orders.status, '') NOT IN ('cancelled', 'refunded')
    GROUP BY orders.identity_id
) AS firsts
INNER JOIN identities ON identities.id = firsts.identity_id
WHERE
    substr(firsts.first_on, 6) IN (SELECT value FROM json_each(:days))
    AND firsts.first_on < :today
    AND EXISTS (
        SELECT 1
        FROM identities AS others
        CROSS JOIN orders AS last ON last.identity_id = others.id
        WHERE others.customer_id = identities.customer_id AND last.ordered_on >= :since
    )
