SELECT
    identities.id AS id,
    identities.customer_id AS customer_id
FROM identities
INNER JOIN customers ON customers.id = identities.customer_id
WHERE customers.trashed_at IS NULL
ORDER BY identities.id
