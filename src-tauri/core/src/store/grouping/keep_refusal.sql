INSERT INTO refusals (kind, value, act, said_on, file_id, row_number)
SELECT :kind, :value, :act, :said_on, i.file_id, i.row_number
FROM identities AS i
WHERE i.customer_id = :customer
LIMIT 1
ON CONFLICT (kind, value, act) DO UPDATE
SET said_on = excluded.said_on
WHERE excluded.said_on > said_on
