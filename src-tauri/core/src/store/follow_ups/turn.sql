INSERT INTO plan_turns (customer_id, turns_on)
VALUES (:customer, :turns_on)
ON CONFLICT (customer_id) DO UPDATE SET turns_on = excluded.turns_on
