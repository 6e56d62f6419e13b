SELECT
    customer_id,
    max(order_id) AS order_id,
    min(due_on) AS due_on
FROM follow_ups
WHERE state IN ('planned', 'snoozed', 'due', 'overdue', 'paused', 'blocked') AND kind = :kind
GROUP BY customer_id
ORDER BY min(due_on), customer_id
LIMIT :most
