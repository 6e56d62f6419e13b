SELECT
    id,
    identity_id,
    ordered_on,
    status
FROM orders
WHERE ordered_on IS NOT NULL AND coalesce(refunded_minor, 0) <= 0
ORDER BY id
