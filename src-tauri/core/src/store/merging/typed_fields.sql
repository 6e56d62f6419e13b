-- The newest word of the merchant on each field, whichever of the joined cards it stands on.
SELECT f.field, f.value
FROM customers AS cards
CROSS JOIN field_values AS f ON f.customer_id = cards.id
WHERE
    (cards.id = :customer OR cards.head_id = :customer)
    AND f.id = (
        SELECT max(newer.id)
        FROM customers AS c
        CROSS JOIN field_values AS newer ON newer.customer_id = c.id AND newer.field = f.field
        WHERE c.id = :customer OR c.head_id = :customer
    )
ORDER BY f.field
