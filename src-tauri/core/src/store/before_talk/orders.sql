SELECT
    identities.customer_id AS customer_id,
    orders.id AS id,
    orders.number AS number,
    channels.key AS channel,
    orders.ordered_on AS ordered_on,
    orders.status AS status,
    orders.currency AS currency,
    orders.total_minor AS total_minor,
    orders.refunded_minor AS refunded_minor,
    orders.summary AS summary
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
CROSS JOIN orders ON orders.identity_id = identities.id
INNER JOIN channels ON channels.id = orders.channel_id
ORDER BY orders.ordered_on, orders.id
