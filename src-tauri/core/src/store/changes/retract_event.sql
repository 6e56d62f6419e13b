INSERT INTO events (type, customer_id, happened_on, learned_at, of_event_id)
VALUES (
    'retraction', json_extract(:image, '$.customer_id'), :today, :at, json_extract(:image, '$.id')
)
