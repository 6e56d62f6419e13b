SELECT DISTINCT coalesce(customers.head_id, customers.id) AS id
FROM lists
INNER JOIN list_members ON list_members.list_id = lists.id
INNER JOIN customers ON customers.id = list_members.customer_id
WHERE
    lists.name IN (SELECT value FROM json_each(:of))
    AND list_members.left_on IS NULL
