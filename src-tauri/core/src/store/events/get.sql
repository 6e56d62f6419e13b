-- Whose an act is: a talk about an order goes with the order, any other with the card.
SELECT events.id AS id, coalesce(identities.customer_id, cards.head_id, cards.id) AS owner_id
FROM events
INNER JOIN customers AS cards ON cards.id = events.customer_id
LEFT JOIN orders ON orders.id = events.order_id
LEFT JOIN identities ON identities.id = orders.identity_id
WHERE events.id = :id
