-- What the merchant typed wins over what files tell, also that a place was emptied; nobody is left
-- without a name. What stands under the identity for what is typed names only who has no other.
UPDATE customers
SET (name, city, country) = (
    SELECT
        coalesce((
            SELECT f.value
            FROM customers AS m
            CROSS JOIN field_values AS f ON f.customer_id = m.id AND f.field = 'name'
            WHERE m.id = :customer OR m.head_id = :customer
            ORDER BY f.id DESC
            LIMIT 1
        ), (
            SELECT b.name
            FROM identities AS h
            CROSS JOIN buyers AS b ON b.identity_id = h.id
            WHERE
                h.customer_id = :customer
                AND h.channel_id = (SELECT c.id FROM channels AS c WHERE c.key = 'counter')
                AND h.value GLOB 'hand-*'
                AND b.name <> ''
            ORDER BY b.id DESC
            LIMIT 1
        ), i.name),
        coalesce((
            SELECT coalesce(f.value, '')
            FROM customers AS m
            CROSS JOIN field_values AS f ON f.customer_id = m.id AND f.field = 'city'
            WHERE m.id = :customer OR m.head_id = :customer
            ORDER BY f.id DESC
            LIMIT 1
        ), i.city),
        coalesce((
            SELECT coalesce(f.value, '')
            FROM customers AS m
            CROSS JOIN field_values AS f ON f.customer_id = m.id AND f.field = 'country'
            WHERE m.id = :customer OR m.head_id = :customer
            ORDER BY f.id DESC
            LIMIT 1
        ), i.country)
    FROM identities AS i
    WHERE i.customer_id = customers.id
    ORDER BY
        i.value GLOB 'hand-*' AND i.channel_id = (SELECT c.id FROM channels AS c WHERE c.key = 'counter'),
        i.named_rank DESC, i.named_on DESC, i.name DESC, i.id
    LIMIT 1
)
WHERE id = :customer AND EXISTS (SELECT 1 FROM identities WHERE customer_id = :customer)
