INSERT INTO changes (made_at, act, places, customer_id)
VALUES (:at, :act, :places, :customer)
