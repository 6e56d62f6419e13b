-- Every identity in the order of ids, with the day of its newest sale.
SELECT
    identities.id AS id,
    identities.customer_id AS customer_id,
    identities.evidence AS evidence,
    identities.value AS value,
    identities.name AS name,
    (
        SELECT max(orders.ordered_on)
        FROM orders
        WHERE
            orders.identity_id = identities.id
            AND coalesce(orders.status, '') NOT IN ('cancelled', 'refunded')
    ) AS last_on
FROM identities
ORDER BY identities.id
