-- These acts, each with the customer whose it is.
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
    EXISTS (
        SELECT 1
        FROM events AS retractions
        WHERE
            retractions.customer_id = events.customer_id
            AND retractions.type = 'retraction'
            AND retractions.of_event_id = events.id
    ) AS is_retracted
FROM json_each(:acts) AS wanted
CROSS JOIN events ON events.id = json_extract(wanted.value, '$[0]')
INNER JOIN customers AS owners ON owners.id = json_extract(wanted.value, '$[1]')
ORDER BY wanted.key
