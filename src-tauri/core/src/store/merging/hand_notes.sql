UPDATE notes
SET customer_id = :to
WHERE
    customer_id IN (SELECT id FROM customers WHERE id = :from OR head_id = :from)
    AND (id IN (SELECT value FROM json_each(:ids))) = :is_taken
