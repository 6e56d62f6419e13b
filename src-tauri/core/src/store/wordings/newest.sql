SELECT id, text
FROM wordings
WHERE language = :language
ORDER BY version DESC
LIMIT 1
