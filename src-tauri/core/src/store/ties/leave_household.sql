DELETE FROM household_members
WHERE customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
