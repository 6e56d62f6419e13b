SELECT id, version, text
FROM wordings
WHERE language = :language
ORDER BY version DESC
LIMIT 1
