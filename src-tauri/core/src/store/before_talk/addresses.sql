-- The newest words come last.
SELECT
    identities.customer_id AS customer_id,
    buyers.address AS address
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN buyers ON buyers.identity_id = identities.id
WHERE buyers.address IS NOT NULL
ORDER BY buyers.id
