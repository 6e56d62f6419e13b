-- What is due is overdue before it is over, so that the index knows all that can end.
UPDATE follow_ups INDEXED BY follow_ups_expires
SET state = 'expired', state_reason = NULL, medium = NULL, ends_on = NULL, instead = NULL
WHERE state IN ('overdue', 'blocked') AND expires_on < :today
