SELECT *
FROM told_notes
WHERE remind_on <= :today AND done_on IS NULL AND trashed_at IS NULL
ORDER BY remind_on, id
