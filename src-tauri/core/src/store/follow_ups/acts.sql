-- A talk about an order goes with the order, any other with the card; a refusal stays on both, and is taken
-- back by nothing.
WITH
acts AS (
    SELECT
        events.id, events.type, events.customer_id AS card_id, events.happened_on, events.kind,
        events.order_id, events.turn, events.outcome, events.until_on, events.scope, events.medium,
        events.contact_point, events.of_event_id, coalesce(cards.head_id, cards.id) AS head_id,
        events.type = 'do_not_contact' OR (events.type = 'consent' AND events.scope IS NOT 'opt_in') AS is_no
    FROM events
    JOIN customers AS cards ON cards.id = events.customer_id
    WHERE
        events.type <> 'retraction'
        AND (
            events.type = 'do_not_contact'
            OR (events.type = 'consent' AND events.scope IS NOT 'opt_in')
            OR events.id NOT IN (
                SELECT of_event_id FROM events WHERE type = 'retraction' AND of_event_id IS NOT NULL
            )
        )
)

SELECT
    a.id, a.type, coalesce(i.customer_id, a.head_id) AS customer_id, a.card_id, a.happened_on, a.kind,
    coalesce(a.order_id, a.turn) AS leader, a.outcome, a.until_on, a.scope, a.medium, a.contact_point,
    a.of_event_id
FROM acts AS a
LEFT JOIN orders AS o ON o.id = a.order_id
LEFT JOIN identities AS i ON i.id = o.identity_id
UNION
SELECT
    a.id, a.type, a.head_id, a.card_id, a.happened_on, a.kind, coalesce(a.order_id, a.turn), a.outcome,
    a.until_on, a.scope, a.medium, a.contact_point, a.of_event_id
FROM acts AS a
WHERE a.is_no
ORDER BY id
