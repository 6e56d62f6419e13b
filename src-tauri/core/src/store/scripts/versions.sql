SELECT
    kind,
    language,
    text,
    since_on,
    id
FROM scripts
WHERE kind = :kind AND language = :language
ORDER BY id DESC
