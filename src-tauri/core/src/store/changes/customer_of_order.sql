SELECT identities.customer_id
FROM orders
INNER JOIN identities ON identities.id = orders.identity_id
WHERE orders.id = coalesce(json_extract(:image, '$.order_id'), json_extract(:image, '$.id'))
