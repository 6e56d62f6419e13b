-- Whoever stands on one card with them now, or was born with the same card.
SELECT mates.id
FROM json_each(:ids) AS wanted
CROSS JOIN identities AS i ON i.id = wanted.value
CROSS JOIN identities AS mates ON mates.customer_id = i.customer_id
UNION
SELECT mates.id
FROM json_each(:ids) AS wanted
CROSS JOIN identities AS i ON i.id = wanted.value
CROSS JOIN identities AS mates ON mates.customer_id = i.home_id
UNION
SELECT mates.id
FROM json_each(:ids) AS wanted
CROSS JOIN identities AS i ON i.id = wanted.value
CROSS JOIN identities AS mates ON mates.home_id = coalesce(i.home_id, i.customer_id)
