-- A talk about an order goes with the order, any other with the card; a refusal stays on both.
WITH
wanted AS (SELECT value AS id FROM json_each(:ids)),

of_cards AS (
    SELECT wanted.id AS owner_id, events.id AS event_id
    FROM wanted
    CROSS JOIN customers AS cards ON cards.id = wanted.id OR cards.head_id = wanted.id
    CROSS JOIN events ON events.customer_id = cards.id
    LEFT JOIN orders ON orders.id = events.order_id
    LEFT JOIN identities ON identities.id = orders.identity_id
    WHERE
        events.type = 'do_not_contact'
        OR coalesce(identities.customer_id, wanted.id) = wanted.id
    UNION
    SELECT wanted.id, events.id
    FROM wanted
    CROSS JOIN identities ON identities.customer_id = wanted.id
    CROSS JOIN orders ON orders.identity_id = identities.id
    CROSS JOIN events ON events.order_id = orders.id
)

SELECT events.id AS id, of_cards.owner_id AS owner_id
FROM of_cards
CROSS JOIN events_in_force AS events ON events.id = of_cards.event_id
ORDER BY events.happened_on DESC, events.id DESC
