UPDATE contact_points
SET identity_id = :new
WHERE identity_id = :old
