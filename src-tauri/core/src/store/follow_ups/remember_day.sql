INSERT INTO plan (id, planned_for)
VALUES (1, :today)
ON CONFLICT (id) DO UPDATE SET planned_for = :today
