SELECT p.id
FROM contact_points AS p
JOIN suppressions AS s ON s.kind = p.kind AND s.value = p.value
