UPDATE customers
SET (name, city, country) = (
    SELECT i.name, i.city, i.country
    FROM identities AS i
    WHERE i.customer_id = customers.id
    ORDER BY i.named_rank DESC, i.named_on DESC, i.name DESC, i.id
    LIMIT 1
)
WHERE id = :customer AND is_typed = 0 AND EXISTS (SELECT 1 FROM identities WHERE customer_id = :customer)
