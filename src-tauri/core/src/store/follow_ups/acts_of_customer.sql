-- A talk about an order goes with the order, any other with the card; a refusal stays on both.
SELECT
    e.id AS id, e.type, e.happened_on, e.kind, e.order_id, e.outcome, e.until_on, e.scope, e.of_event_id
FROM customers AS cards
CROSS JOIN events AS e ON e.customer_id = cards.id
LEFT JOIN orders AS o ON o.id = e.order_id
LEFT JOIN identities AS i ON i.id = o.identity_id
WHERE
    (cards.id = :customer OR cards.head_id = :customer)
    AND (
        e.type = 'do_not_contact'
        OR (
            e.type <> 'retraction'
            AND coalesce(i.customer_id, :customer) = :customer
            AND NOT EXISTS (
                SELECT 1
                FROM events AS r
                WHERE r.customer_id = e.customer_id AND r.type = 'retraction' AND r.of_event_id = e.id
            )
        )
    )
UNION
SELECT e.id, e.type, e.happened_on, e.kind, e.order_id, e.outcome, e.until_on, e.scope, e.of_event_id
FROM identities AS i
CROSS JOIN orders AS o ON o.identity_id = i.id
CROSS JOIN events AS e ON e.order_id = o.id
WHERE
    i.customer_id = :customer
    AND (
        e.type = 'do_not_contact'
        OR (
            e.type <> 'retraction'
            AND NOT EXISTS (
                SELECT 1
                FROM events AS r
                WHERE r.customer_id = e.customer_id AND r.type = 'retraction' AND r.of_event_id = e.id
            )
        )
    )
ORDER BY id
