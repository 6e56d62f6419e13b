UPDATE follow_ups
SET state = 'due'
WHERE state IN ('planned', 'snoozed') AND due_on <= :today
