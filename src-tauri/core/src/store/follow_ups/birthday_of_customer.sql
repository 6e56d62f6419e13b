-- Of each card that belongs to a customer the newest version counts, and of several the one told last.
SELECT newest.value AS birthday, newest.said_on
FROM customers AS c
INNER JOIN field_values AS newest
    ON newest.customer_id = c.id AND newest.field = 'birthday'
WHERE
    (c.id = :customer OR c.head_id = :customer)
    AND newest.value IS NOT NULL
    AND newest.id = (
        SELECT max(v.id) FROM field_values AS v
        WHERE v.customer_id = c.id AND v.field = 'birthday'
    )
ORDER BY newest.id DESC
LIMIT 1
