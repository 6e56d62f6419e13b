SELECT kind, count(*) AS n
FROM follow_ups
WHERE state IN ('overdue', 'due', 'planned', 'snoozed') AND due_on < :end
GROUP BY kind
