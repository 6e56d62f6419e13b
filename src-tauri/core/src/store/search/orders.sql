SELECT
    id,
    identity_id,
    ordered_on,
    status,
    currency,
    total_minor,
    refunded_minor
FROM orders
WHERE identity_id IS NOT NULL
