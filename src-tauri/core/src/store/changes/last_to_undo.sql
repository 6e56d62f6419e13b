SELECT id
FROM changes
WHERE undone_at IS NULL AND act <> 'refused'
ORDER BY id DESC
LIMIT 1
