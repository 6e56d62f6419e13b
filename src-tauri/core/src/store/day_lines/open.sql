SELECT id, customer_id, kind, medium, due_on, until_on, ends_on, state_reason IS 'callback'
FROM follow_ups
WHERE
    state IN ('overdue', 'due')
    OR (state IN ('planned', 'snoozed') AND due_on <= :until)
