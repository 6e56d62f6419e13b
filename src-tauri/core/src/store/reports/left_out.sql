SELECT
    state_reason AS reason,
    count(*) AS n
FROM follow_ups
WHERE
    state = 'blocked'
    AND due_on <= :today
    AND (expires_on IS NULL OR expires_on >= :today)
GROUP BY state_reason
