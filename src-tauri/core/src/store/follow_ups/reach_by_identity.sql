SELECT identity_id, kind, nature, valid_until, file_id, id
FROM contact_points
ORDER BY identity_id
