-- Whoever is joined into another stands under that card; what is suppressed or over is of no use.
SELECT
    identities.customer_id AS customer_id,
    contact_points.value AS value,
    contact_points.nature = 'own' AS is_own,
    contact_points.consent AS consent
FROM contact_points
INNER JOIN identities ON identities.id = contact_points.identity_id
WHERE
    contact_points.kind = :kind
    AND (contact_points.valid_until IS NULL OR contact_points.valid_until >= :today)
    AND NOT EXISTS (
        SELECT 1
        FROM suppressions
        WHERE
            suppressions.kind = contact_points.kind
            AND suppressions.value = contact_points.value
    )
