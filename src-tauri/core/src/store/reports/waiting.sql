SELECT
    id,
    customer_id,
    kind,
    state,
    medium,
    due_on,
    until_on
FROM follow_ups
WHERE
    state IN ('overdue', 'due')
    OR (state IN ('planned', 'snoozed') AND due_on <= :until)
