UPDATE changes
SET customer_id = :customer
WHERE id = (SELECT change_id FROM recording)
