-- Whoever is joined into another or lies in the trash is found by nobody.
SELECT
    id,
    name,
    city,
    country
FROM customers
WHERE head_id IS NULL AND trashed_at IS NULL
ORDER BY id
