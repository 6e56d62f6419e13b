INSERT INTO events (
    type, customer_id, happened_on, learned_at, kind, order_id, outcome, medium, contact_point,
    until_on, scope, note, of_event_id
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
    json_extract(:image, '$.of_event_id')
-- What restricts was never taken back.
WHERE json_extract(:image, '$.type') NOT IN ('do_not_contact', 'consent')
