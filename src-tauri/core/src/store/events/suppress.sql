INSERT INTO suppressions (kind, value, reason, since_on)
VALUES (:kind, :value, :reason, :since_on)
ON CONFLICT (kind, value, reason) DO NOTHING
