-- Answers the card with which it was born, if it stood on another.
DELETE FROM identities
WHERE
    id = :identity
    AND NOT EXISTS (SELECT 1 FROM orders AS o WHERE o.identity_id = :identity)
    AND NOT EXISTS (SELECT 1 FROM buyers AS b WHERE b.identity_id = :identity)
RETURNING home_id
