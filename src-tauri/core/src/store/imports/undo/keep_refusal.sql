INSERT INTO refusals (kind, value, act, said_on, file_id, row_number)
VALUES (:kind, :value, :act, :said_on, :file, :row)
ON CONFLICT (kind, value, act) DO UPDATE
SET said_on = excluded.said_on
WHERE excluded.said_on > said_on
