INSERT INTO events (
    type, customer_id, happened_on, learned_at, kind, order_id, outcome, medium, contact_point,
    until_on, scope, note, of_event_id, turn, score, recommend, seconds, local_minute, sheet_number,
    sheet_row, wording_id, about, severity, solution, cost_minor, currency, is_content, overruled,
    until_minute
)
VALUES (
    :type, :customer_id, :happened_on, :learned_at, :kind, :order_id, :outcome, :medium,
    :contact_point, :until_on, :scope, :note, :of_event_id, :turn, :score, :recommend, :seconds,
    :local_minute, :sheet_number, :sheet_row, :wording_id, :about, :severity, :solution, :cost_minor,
    :currency, :is_content, :overruled, :until_minute
)
