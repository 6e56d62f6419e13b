SELECT p.identity_id, p.kind, p.nature, p.valid_until, p.file_id
FROM identities AS i
JOIN contact_points AS p ON p.identity_id = i.id
WHERE
    i.customer_id = :customer
    AND NOT EXISTS (SELECT 1 FROM suppressions AS s WHERE s.kind = p.kind AND s.value = p.value)
