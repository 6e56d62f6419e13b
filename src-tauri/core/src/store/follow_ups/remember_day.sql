INSERT INTO plan (id, planned_for, planned_with)
VALUES (1, :today, :rules)
ON CONFLICT (id) DO UPDATE SET planned_for = excluded.planned_for, planned_with = excluded.planned_with
