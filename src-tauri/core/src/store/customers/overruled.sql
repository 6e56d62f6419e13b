-- What the merchant says of the standing of these customers, over all cards that are joined into
-- theirs, the oldest first.
WITH members AS (
    SELECT wanted.value AS customer_id, wanted.value AS member_id
    FROM json_each(:ids) AS wanted
    UNION ALL
    SELECT wanted.value, joined.id
    FROM json_each(:ids) AS wanted
    CROSS JOIN customers AS joined ON joined.head_id = wanted.value
)

SELECT members.customer_id AS customer_id, said.field AS field, said.value AS value
FROM members
CROSS JOIN field_values AS said
    ON said.customer_id = members.member_id AND said.field IN ('standing', 'standing_note')
ORDER BY said.id
