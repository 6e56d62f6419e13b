WITH
theirs AS (
    SELECT promises.id
    FROM customers AS cards
    CROSS JOIN promises ON promises.customer_id = cards.id
    WHERE cards.id = :customer OR cards.head_id = :customer
    UNION
    SELECT promises.id
    FROM identities
    CROSS JOIN orders ON orders.identity_id = identities.id
    CROSS JOIN promises ON promises.order_id = orders.id
    WHERE identities.customer_id = :customer
)

SELECT told_promises.*
FROM theirs
CROSS JOIN told_promises ON told_promises.id = theirs.id
WHERE told_promises.customer_id = :customer AND told_promises.ended_on IS NULL
ORDER BY told_promises.due_on, told_promises.id
