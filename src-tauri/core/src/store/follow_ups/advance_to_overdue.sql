UPDATE follow_ups
SET state = 'overdue'
WHERE state = 'due' AND until_on < :today
