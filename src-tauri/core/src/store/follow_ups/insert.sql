INSERT INTO follow_ups (
    id, customer_id, kind, order_id, orders, turn, due_on, until_on, expires_on, ends_on, state,
    state_reason, medium, instead, attempts
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
