DELETE FROM contact_points
WHERE
    identity_id = :old
    AND EXISTS (
        SELECT 1
        FROM contact_points AS other
        WHERE
            other.identity_id = :new
            AND other.kind = contact_points.kind
            AND other.value = contact_points.value
    )
