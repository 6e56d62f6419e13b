-- In so many words, or at a contact point that is theirs too.
SELECT coalesce(customers.head_id, customers.id) AS id
FROM events
INNER JOIN customers ON customers.id = events.customer_id
WHERE events.type = 'do_not_contact'
UNION
SELECT identities.customer_id
FROM contact_points
INNER JOIN identities ON identities.id = contact_points.identity_id
WHERE
    EXISTS (
        SELECT 1
        FROM suppressions
        WHERE
            suppressions.kind = contact_points.kind
            AND suppressions.value = contact_points.value
            AND suppressions.reason = 'refused'
    )
    OR (contact_points.kind, contact_points.value) IN (
        SELECT
            kind,
            value
        FROM file_refusals
        WHERE act = 'refused'
    )
