SELECT events.id AS id, coalesce(identities.customer_id, cards.head_id, cards.id) AS owner_id
FROM events_in_force AS events
INNER JOIN customers AS cards ON cards.id = events.customer_id
LEFT JOIN orders ON orders.id = events.order_id
LEFT JOIN identities ON identities.id = orders.identity_id
WHERE
    events.learned_at >= :since
    AND events.happened_on = :day
    AND events.type IN ('attempt', 'skip', 'snooze')
ORDER BY events.id DESC
