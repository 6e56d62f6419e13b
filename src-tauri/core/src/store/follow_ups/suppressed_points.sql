SELECT p.buyer_id, p.kind, p.id % 8 AS place
FROM contact_points AS p
WHERE
    EXISTS (SELECT 1 FROM stopped_points AS s WHERE s.kind = p.kind AND s.value = p.value)
    OR (p.kind = 'email' AND EXISTS (SELECT 1 FROM bounces AS b WHERE b.email = p.value))
