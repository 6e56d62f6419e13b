SELECT
    f.id, f.customer_id, f.kind, f.medium, f.due_on, f.until_on, f.ends_on, f.state_reason IS 'callback'
FROM json_each(:ids) AS wanted
CROSS JOIN follow_ups AS f ON f.customer_id = wanted.value
WHERE
    f.state IN ('overdue', 'due')
    OR (f.state IN ('planned', 'snoozed') AND f.due_on <= :until)
