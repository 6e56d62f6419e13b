INSERT INTO promises (
    customer_id, order_id, text, due_on, first_due_on, made_on, made_at, sheet_number, sheet_row
)
VALUES (
    :customer, :order, :text, :due_on, :due_on, :made_on, :made_at, :sheet_number, :sheet_row
)
