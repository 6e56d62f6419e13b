-- Answered from the index orders_identity alone.
SELECT
    identities.customer_id AS customer_id,
    orders.id AS id,
    orders.ordered_on AS ordered_on,
    orders.status AS status,
    orders.total_minor AS total_minor,
    orders.refunded_minor AS refunded_minor,
    orders.currency AS currency
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN orders ON orders.identity_id = identities.id
