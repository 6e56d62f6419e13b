SELECT identity_id, kind, nature, valid_until, id
FROM contact_points
ORDER BY identity_id
