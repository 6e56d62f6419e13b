SELECT
    customers.id AS id,
    customers.name AS name,
    customers.trashed_at AS trashed_at,
    (
        SELECT count(*)
        FROM identities
        INNER JOIN orders ON orders.identity_id = identities.id
        WHERE identities.customer_id = customers.id
    ) AS n_orders
FROM customers
WHERE customers.trashed_at >= :since
ORDER BY customers.trashed_at DESC, customers.id DESC
LIMIT :limit
