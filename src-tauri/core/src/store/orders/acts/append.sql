INSERT INTO order_acts (
    order_id, act, status, minor, told_minor, day, text, carrier, happened_on, learned_at
)
VALUES (:order, :act, :status, :minor, :told_minor, :day, :text, :carrier, :on, :at)
