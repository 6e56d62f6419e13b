SELECT 1
FROM contact_points
WHERE identity_id = :identity AND kind = :kind AND value = :value
