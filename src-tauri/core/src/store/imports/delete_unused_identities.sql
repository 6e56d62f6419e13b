DELETE FROM identities
WHERE
    id NOT IN (SELECT identity_id FROM orders WHERE identity_id IS NOT NULL)
    AND id NOT IN (SELECT identity_id FROM buyers)
