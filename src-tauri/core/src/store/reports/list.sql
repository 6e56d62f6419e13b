SELECT id
FROM follow_ups
WHERE
    (:states = '' OR instr(',' || :states || ',', ',' || state || ',') > 0)
    AND (:until IS NULL OR due_on <= :until)
ORDER BY due_on, id
LIMIT :limit
