SELECT DISTINCT
    heads.id AS id,
    heads.name AS name
FROM household_members
INNER JOIN customers ON customers.id = household_members.customer_id
INNER JOIN customers AS heads ON heads.id = coalesce(customers.head_id, customers.id)
WHERE
    household_members.household_id = :household
    AND heads.id <> :customer
    AND heads.trashed_at IS NULL
ORDER BY heads.name, heads.id
