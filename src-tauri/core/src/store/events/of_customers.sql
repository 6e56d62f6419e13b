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

SELECT
    events.id AS id,
    events.type AS type,
    events.customer_id AS customer_id,
    events.happened_on AS happened_on,
    events.learned_at AS learned_at,
    events.kind AS kind,
    events.order_id AS order_id,
    events.outcome AS outcome,
    events.medium AS medium,
    events.contact_point AS contact_point,
    events.until_on AS until_on,
    events.scope AS scope,
    events.note AS note,
    events.of_event_id AS of_event_id,
    events.turn AS turn,
    events.score AS score,
    events.recommend AS recommend,
    events.seconds AS seconds,
    events.local_minute AS local_minute,
    events.sheet_number AS sheet_number,
    events.sheet_row AS sheet_row,
    events.wording_id AS wording_id,
    events.about AS about,
    events.severity AS severity,
    events.solution AS solution,
    events.cost_minor AS cost_minor,
    events.currency AS currency,
    events.is_content AS is_content,
    events.overruled AS overruled,
    events.until_minute AS until_minute,
    owners.id AS owner_id,
    owners.name AS customer_name,
    0 AS is_retracted
FROM of_cards
CROSS JOIN events_in_force AS events ON events.id = of_cards.event_id
INNER JOIN customers AS owners ON owners.id = of_cards.owner_id
ORDER BY events.happened_on DESC, events.id DESC
