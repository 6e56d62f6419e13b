INSERT INTO order_acts (order_id, act, status, minor, day, text, of_act_id, happened_on, learned_at)
VALUES (
    json_extract(:image, '$.order_id'),
    json_extract(:image, '$.act'),
    json_extract(:image, '$.status'),
    json_extract(:image, '$.minor'),
    json_extract(:image, '$.day'),
    json_extract(:image, '$.text'),
    json_extract(:image, '$.of_act_id'),
    json_extract(:image, '$.happened_on'),
    :at
)
