INSERT INTO list_members (list_id, customer_id, reason, since_on)
VALUES (:list, :customer, :reason, :today)
ON CONFLICT (list_id, customer_id) DO UPDATE SET
reason = excluded.reason, since_on = excluded.since_on, left_on = NULL
WHERE list_members.left_on IS NOT NULL
