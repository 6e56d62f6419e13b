UPDATE list_members
SET left_on = :today
WHERE
    list_id = :list
    AND left_on IS NULL
    AND customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
