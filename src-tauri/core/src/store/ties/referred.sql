SELECT DISTINCT
    heads.id AS id,
    heads.name AS name
FROM customers AS m
INNER JOIN referrals ON referrals.referred_by_id = m.id
INNER JOIN customers AS others ON others.id = referrals.customer_id
INNER JOIN customers AS heads ON heads.id = coalesce(others.head_id, others.id)
WHERE
    (m.id = :customer OR m.head_id = :customer)
    AND heads.id <> :customer
    AND heads.trashed_at IS NULL
ORDER BY heads.name, heads.id
