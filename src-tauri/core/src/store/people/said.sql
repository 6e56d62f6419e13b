-- Tries at talks with their outcome, and complaints without; a talk about an order goes with the order.
SELECT
    coalesce(identities.customer_id, cards.head_id, cards.id) AS customer_id,
    events.happened_on AS happened_on,
    iif(events.type = 'attempt', events.outcome, NULL) AS outcome,
    events.until_on AS until_on
FROM events_in_force AS events
INNER JOIN customers AS cards ON cards.id = events.customer_id
LEFT JOIN orders ON orders.id = events.order_id
LEFT JOIN identities ON identities.id = orders.identity_id
WHERE
    events.type = 'complaint' OR (events.type = 'attempt' AND events.outcome IS NOT NULL)
