INSERT INTO events (
    type, customer_id, happened_on, learned_at, kind, order_id, outcome, medium, contact_point,
    until_on, scope, note, of_event_id
)
VALUES (
    :type, :customer_id, :happened_on, :learned_at, :kind, :order_id, :outcome, :medium,
    :contact_point, :until_on, :scope, :note, :of_event_id
)
