SELECT
    households.id AS id,
    households.name AS name
FROM customers AS m
INNER JOIN household_members ON household_members.customer_id = m.id
INNER JOIN households ON households.id = household_members.household_id
WHERE m.id = :customer OR m.head_id = :customer
ORDER BY m.id <> :customer, households.id DESC
LIMIT 1
