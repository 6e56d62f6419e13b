SELECT
    o.identity_id, o.id, o.file_id, o.ordered_on, o.delivered_on, o.ended_on, o.status IS 'cancelled'
FROM identities AS i
JOIN orders AS o ON o.identity_id = i.id
WHERE i.customer_id = :customer AND o.ordered_on IS NOT NULL
ORDER BY o.ordered_on, o.id
