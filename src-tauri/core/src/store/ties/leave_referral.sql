-- What is to be said of the card itself is written anew; other rows are those of joined cards.
DELETE FROM referrals
WHERE
    customer_id IN (SELECT m.id FROM customers AS m WHERE m.id = :customer OR m.head_id = :customer)
    AND (:by IS NULL OR customer_id <> :customer)
