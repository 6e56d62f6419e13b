SELECT members.id
FROM customers AS heads
INNER JOIN customers AS members ON members.id = heads.id OR members.head_id = heads.id
WHERE heads.trashed_at < :before
