SELECT
    identities.customer_id AS customer_id,
    orders.id AS id,
    orders.ordered_on AS ordered_on,
    orders.status AS status,
    orders.currency AS currency,
    orders.total_minor AS total_minor,
    orders.refunded_minor AS refunded_minor
FROM orders
INNER JOIN identities ON identities.id = orders.identity_id
WHERE orders.ordered_on >= :since AND orders.ordered_on <= :today
