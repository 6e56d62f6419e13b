SELECT id
FROM customers
WHERE id < :after AND head_id IS NULL AND trashed_at IS NULL
ORDER BY id DESC
LIMIT :most
