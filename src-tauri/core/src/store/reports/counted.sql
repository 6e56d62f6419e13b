SELECT state, kind, state_reason, due_on <= :today AS is_now, count(*) AS n
FROM follow_ups
WHERE state IN ('overdue', 'due', 'planned', 'snoozed', 'blocked')
GROUP BY state, kind, state_reason, is_now
