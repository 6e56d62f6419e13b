-- The talks of a week, and what they were about. A talk about an order goes with the order.
SELECT
    coalesce(identities.customer_id, cards.head_id, cards.id) AS customer_id,
    events.kind AS kind,
    events.order_id AS order_id,
    events.of_event_id AS of_event_id,
    events.turn AS turn,
    events.happened_on AS happened_on,
    events.outcome AS outcome,
    events.seconds AS seconds
FROM events_in_force AS events
INNER JOIN customers AS cards ON cards.id = events.customer_id
LEFT JOIN orders ON orders.id = events.order_id
LEFT JOIN identities ON identities.id = orders.identity_id
WHERE events.learned_at >= :since AND events.type = 'attempt'
ORDER BY events.id
