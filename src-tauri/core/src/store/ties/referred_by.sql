SELECT
    heads.id AS id,
    heads.name AS name
FROM customers AS m
INNER JOIN referrals ON referrals.customer_id = m.id
INNER JOIN customers AS others ON others.id = referrals.referred_by_id
INNER JOIN customers AS heads ON heads.id = coalesce(others.head_id, others.id)
WHERE (m.id = :customer OR m.head_id = :customer) AND heads.id <> :customer
ORDER BY m.id <> :customer, m.id DESC
LIMIT 1
