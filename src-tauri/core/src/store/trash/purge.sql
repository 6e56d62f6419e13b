DELETE FROM notes WHERE customer_id IN (SELECT value FROM json_each(:ids));
DELETE FROM field_values WHERE customer_id IN (SELECT value FROM json_each(:ids));
DELETE FROM customer_tags WHERE customer_id IN (SELECT value FROM json_each(:ids));
DELETE FROM list_members WHERE customer_id IN (SELECT value FROM json_each(:ids));
DELETE FROM household_members WHERE customer_id IN (SELECT value FROM json_each(:ids));
DELETE FROM referrals
WHERE
    customer_id IN (SELECT value FROM json_each(:ids))
    OR referred_by_id IN (SELECT value FROM json_each(:ids));
DELETE FROM customer_files WHERE customer_id IN (SELECT value FROM json_each(:ids));
DELETE FROM look_alikes
WHERE
    customer_id IN (SELECT value FROM json_each(:ids))
    OR other_id IN (SELECT value FROM json_each(:ids));
-- What the history keeps of them goes too: it holds their words.
DELETE FROM change_rows
WHERE
    coalesce(json_extract(after, '$.customer_id'), json_extract(before, '$.customer_id'))
    IN (SELECT value FROM json_each(:ids))
    AND table_name NOT IN ('events', 'order_acts')
