SELECT *
FROM told_changes
WHERE :customer IS NULL OR customer_id = :customer
ORDER BY id DESC
LIMIT :limit
