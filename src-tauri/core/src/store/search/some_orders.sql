SELECT
    orders.id AS id,
    orders.identity_id AS identity_id,
    orders.ordered_on AS ordered_on,
    orders.status AS status,
    orders.currency AS currency,
    orders.total_minor AS total_minor,
    orders.refunded_minor AS refunded_minor
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN orders ON orders.identity_id = identities.id
