SELECT
    json_extract(settings, '$.email'),
    json_extract(settings, '$.phone'),
    json_extract(settings, '$.country')
FROM settings_versions
ORDER BY id DESC
LIMIT 1
