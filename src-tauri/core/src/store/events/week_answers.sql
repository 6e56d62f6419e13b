-- Complaints that were answered for the first time since an instant: when they came up, and when that was.
WITH
answers AS (
    SELECT of_event_id, customer_id, learned_at
    FROM events_in_force
    WHERE
        type = 'complaint_closed'
        OR solution IS NOT NULL
        OR (type = 'attempt' AND outcome IN ('reached', 'sent', 'callback', 'complaint', 'do_not_call'))
)

SELECT
    complaints.learned_at AS opened_at,
    min(answers.learned_at) AS answered_at
FROM answers
INNER JOIN events AS complaints ON complaints.id = answers.of_event_id
WHERE
    answers.learned_at >= :since
    AND complaints.type = 'complaint'
    AND NOT EXISTS (
        SELECT 1
        FROM answers AS earlier
        WHERE
            earlier.customer_id = complaints.customer_id
            AND earlier.of_event_id = complaints.id
            AND earlier.learned_at < :since
    )
GROUP BY complaints.id
