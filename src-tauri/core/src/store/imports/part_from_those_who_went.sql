UPDATE customers
SET head_id = NULL
WHERE head_id IS NOT NULL AND head_id NOT IN (SELECT id FROM customers)
