INSERT INTO call_sheet_rows (number, position, follow_up_id, customer_id, shown)
VALUES (:number, :position, :follow_up_id, :customer_id, :shown)
