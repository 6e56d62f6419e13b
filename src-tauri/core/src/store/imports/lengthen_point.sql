UPDATE contact_points
SET valid_until = :day
WHERE identity_id = :identity AND kind = :kind AND value = :value AND valid_until < :day
