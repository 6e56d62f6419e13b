INSERT INTO order_acts (
    order_id, act, status, minor, told_minor, day, text, carrier, of_act_id, happened_on, learned_at
)
VALUES (
    json_extract(:image, '$.order_id'),
    json_extract(:image, '$.act'),
    json_extract(:image, '$.status'),
    json_extract(:image, '$.minor'),
    json_extract(:image, '$.told_minor'),
    json_extract(:image, '$.day'),
    json_extract(:image, '$.text'),
    json_extract(:image, '$.carrier'),
    json_extract(:image, '$.of_act_id'),
    json_extract(:image, '$.happened_on'),
    :at
)
