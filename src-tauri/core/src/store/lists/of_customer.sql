SELECT
    lists.id AS list_id,
    lists.name AS name,
    list_members.reason AS reason,
    min(list_members.since_on) AS since_on
FROM customers AS m
INNER JOIN list_members ON list_members.customer_id = m.id
INNER JOIN lists ON lists.id = list_members.list_id
WHERE (m.id = :customer OR m.head_id = :customer) AND list_members.left_on IS NULL
GROUP BY lists.id
ORDER BY lists.name
