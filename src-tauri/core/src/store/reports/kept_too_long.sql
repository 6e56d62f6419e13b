SELECT
    customers.id AS customer_id,
    customers.name AS customer_name,
    max(orders.ordered_on) AS newest_on,
    count(*) AS n_orders
FROM channels
INNER JOIN identities ON identities.channel_id = channels.id
INNER JOIN orders ON orders.identity_id = identities.id
INNER JOIN customers ON customers.id = identities.customer_id
WHERE channels.key = :channel AND customers.trashed_at IS NULL
GROUP BY customers.id
HAVING max(orders.ordered_on) < :before
ORDER BY newest_on, customers.id
LIMIT :limit
