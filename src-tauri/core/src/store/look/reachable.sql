SELECT DISTINCT identities.customer_id AS id
FROM contact_points
INNER JOIN identities ON identities.id = contact_points.identity_id
WHERE
    contact_points.nature <> 'masked'
    AND coalesce(contact_points.valid_until, :today) >= :today
    AND NOT EXISTS (
        SELECT 1
        FROM stopped_points
        WHERE
            stopped_points.kind = contact_points.kind
            AND stopped_points.value = contact_points.value
    )
    AND NOT (
        contact_points.kind = 'email'
        AND EXISTS (SELECT 1 FROM bounces WHERE bounces.email = contact_points.value)
    )
