SELECT count(*)
FROM (
    SELECT customers.id
    FROM channels
    INNER JOIN identities ON identities.channel_id = channels.id
    INNER JOIN orders ON orders.identity_id = identities.id
    INNER JOIN customers ON customers.id = identities.customer_id
    WHERE channels.key = :channel AND customers.trashed_at IS NULL
    GROUP BY customers.id
    HAVING max(orders.ordered_on) < :before
)
