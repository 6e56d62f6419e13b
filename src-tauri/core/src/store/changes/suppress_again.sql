INSERT INTO suppressions (kind, value, reason, since_on)
VALUES (
    json_extract(:key, '$[0]'),
    json_extract(:key, '$[1]'),
    json_extract(:key, '$[2]'),
    coalesce(json_extract(:image, '$.since_on'), :today)
)
ON CONFLICT (kind, value, reason) DO NOTHING
