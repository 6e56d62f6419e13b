INSERT INTO follow_ups (
    id, customer_id, kind, order_id, due_on, until_on, expires_on, state, state_reason, medium, attempts
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
