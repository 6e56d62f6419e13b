SELECT id
FROM customers
WHERE
    id NOT IN (SELECT customer_id FROM identities)
    AND id NOT IN (SELECT home_id FROM identities WHERE home_id IS NOT NULL)
    AND id IN (SELECT customer_id FROM worked_with)
ORDER BY id
