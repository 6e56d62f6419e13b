SELECT count(*)
FROM follow_ups
WHERE state = 'expired' AND due_on >= :oldest AND expires_on >= :since AND expires_on < :today
