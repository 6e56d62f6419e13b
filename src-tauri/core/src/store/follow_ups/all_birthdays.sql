-- Of each card that belongs to a customer the newest version counts, and of several the one told last.
SELECT coalesce(c.head_id, c.id) AS customer_id, newest.value AS birthday, newest.said_on
FROM field_values AS newest
INNER JOIN customers AS c ON c.id = newest.customer_id
WHERE
    newest.field = 'birthday'
    AND newest.value IS NOT NULL
    AND newest.id = (
        SELECT max(v.id) FROM field_values AS v
        WHERE v.customer_id = newest.customer_id AND v.field = 'birthday'
    )
ORDER BY newest.id
