-- A talk about an order goes with the order, any other with the card; a refusal stays on both, and is taken
-- back by nothing.
SELECT
    e.id AS id, e.type, e.customer_id AS card_id, e.happened_on, e.kind,
    coalesce(e.order_id, e.turn) AS leader, e.outcome, e.until_on, e.scope, e.medium, e.contact_point,
    e.of_event_id
FROM customers AS cards
CROSS JOIN events AS e ON e.customer_id = cards.id
LEFT JOIN orders AS o ON o.id = e.order_id
LEFT JOIN identities AS i ON i.id = o.identity_id
WHERE
    (cards.id = :customer OR cards.head_id = :customer)
    AND (
        e.type = 'do_not_contact'
        OR (e.type = 'consent' AND e.scope IS NOT 'opt_in')
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
SELECT
    e.id, e.type, e.customer_id, e.happened_on, e.kind, coalesce(e.order_id, e.turn), e.outcome,
    e.until_on, e.scope, e.medium, e.contact_point, e.of_event_id
FROM identities AS i
CROSS JOIN orders AS o ON o.identity_id = i.id
CROSS JOIN events AS e ON e.order_id = o.id
WHERE
    i.customer_id = :customer
    AND (
        e.type = 'do_not_contact'
        OR (e.type = 'consent' AND e.scope IS NOT 'opt_in')
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
