SELECT
    buyers.identity_id AS identity_id,
    buyers.handle AS handle,
    buyers.email AS email,
    buyers.phone AS phone,
    buyers.other_phone AS other_phone,
    buyers.address IS NOT NULL AS has_address
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN buyers ON buyers.identity_id = identities.id
ORDER BY buyers.id
