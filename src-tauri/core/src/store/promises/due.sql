SELECT *
FROM told_promises
WHERE due_on <= :until AND ended_on IS NULL AND trashed_at IS NULL
ORDER BY due_on, id
