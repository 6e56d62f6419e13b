INSERT INTO notes (customer_id, kind, text, is_pinned, remind_on, written_on, written_at)
VALUES (:customer, :kind, :text, :is_pinned, :remind_on, :today, :at)
