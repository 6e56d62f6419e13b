INSERT INTO events (
    type, customer_id, happened_on, learned_at, kind, order_id, outcome, medium, contact_point,
    until_on, scope, note, of_event_id, turn, score, recommend, seconds, local_minute, sheet_number,
    sheet_row, wording_id, about, severity, solution, cost_minor, currency, is_content, overruled,
    until_minute
)
SELECT
    json_extract(:image, '$.type'),
    json_extract(:image, '$.customer_id'),
    json_extract(:image, '$.happened_on'),
    :at,
    json_extract(:image, '$.kind'),
    json_extract(:image, '$.order_id'),
    json_extract(:image, '$.outcome'),
    json_extract(:image, '$.medium'),
    json_extract(:image, '$.contact_point'),
    json_extract(:image, '$.until_on'),
    json_extract(:image, '$.scope'),
    json_extract(:image, '$.note'),
    json_extract(:image, '$.of_event_id'),
    json_extract(:image, '$.turn'),
    json_extract(:image, '$.score'),
    json_extract(:image, '$.recommend'),
    json_extract(:image, '$.seconds'),
    json_extract(:image, '$.local_minute'),
    json_extract(:image, '$.sheet_number'),
    json_extract(:image, '$.sheet_row'),
    json_extract(:image, '$.wording_id'),
    json_extract(:image, '$.about'),
    json_extract(:image, '$.severity'),
    json_extract(:image, '$.solution'),
    json_extract(:image, '$.cost_minor'),
    json_extract(:image, '$.currency'),
    json_extract(:image, '$.is_content'),
    json_extract(:image, '$.overruled'),
    json_extract(:image, '$.until_minute')
-- What restricts was never taken back.
WHERE
    json_extract(:image, '$.type') <> 'do_not_contact'
    AND NOT (
        json_extract(:image, '$.type') = 'consent' AND json_extract(:image, '$.scope') IS NOT 'opt_in'
    )
