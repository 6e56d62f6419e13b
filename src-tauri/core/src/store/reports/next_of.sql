-- A bare column beside min() comes from the row of the minimum.
SELECT
    follow_ups.customer_id AS customer_id,
    follow_ups.kind AS kind,
    min(follow_ups.due_on) AS due_on
FROM json_each(:ids) AS wanted
CROSS JOIN follow_ups ON follow_ups.customer_id = wanted.value
WHERE follow_ups.state IN ('planned', 'snoozed', 'due', 'overdue')
GROUP BY follow_ups.customer_id
