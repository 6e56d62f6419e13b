SELECT
    lists.id AS id,
    lists.name AS name,
    lists.purpose AS purpose,
    (
        SELECT count(DISTINCT coalesce(customers.head_id, customers.id))
        FROM list_members
        INNER JOIN customers ON customers.id = list_members.customer_id
        LEFT JOIN customers AS heads ON heads.id = customers.head_id
        WHERE
            list_members.list_id = lists.id
            AND list_members.left_on IS NULL
            AND customers.trashed_at IS NULL
            AND heads.trashed_at IS NULL
    ) AS n
FROM lists
ORDER BY lists.name
