SELECT
    kind,
    language,
    text,
    since_on,
    max(id) AS id
FROM scripts
GROUP BY kind, language
ORDER BY kind, language
