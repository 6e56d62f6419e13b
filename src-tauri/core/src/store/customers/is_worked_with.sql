SELECT 1 FROM worked_with WHERE customer_id = :customer
