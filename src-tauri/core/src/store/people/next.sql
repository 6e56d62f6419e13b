-- A bare column beside min() comes from the row of the minimum.
SELECT firsts.customer_id AS id
FROM (
    SELECT
        customer_id,
        kind,
        min(due_on) AS due_on
    FROM follow_ups
    WHERE state IN ('planned', 'snoozed', 'due', 'overdue')
    GROUP BY customer_id
) AS firsts
WHERE firsts.kind IN (SELECT value FROM json_each(:of))
