SELECT orders.id AS id
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN orders ON orders.identity_id = identities.id
ORDER BY orders.ordered_on DESC, orders.id DESC
