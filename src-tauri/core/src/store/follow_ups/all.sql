SELECT
    id, customer_id, kind, order_id, orders, turn, due_on, until_on, expires_on, ends_on, state,
    state_reason, medium, instead, attempts
FROM follow_ups
ORDER BY id
