SELECT
    tags.name AS name,
    count(DISTINCT coalesce(customers.head_id, customers.id)) AS n
FROM tags
INNER JOIN customer_tags ON customer_tags.tag_id = tags.id
INNER JOIN customers ON customers.id = customer_tags.customer_id
LEFT JOIN customers AS heads ON heads.id = customers.head_id
WHERE customers.trashed_at IS NULL AND heads.trashed_at IS NULL
GROUP BY tags.id
ORDER BY tags.name
