INSERT INTO order_acts (order_id, act, of_act_id, happened_on, learned_at)
VALUES (
    json_extract(:image, '$.order_id'), 'retraction', json_extract(:image, '$.id'), :today, :at
)
