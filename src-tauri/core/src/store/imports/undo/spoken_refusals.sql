-- The contact points by which people asked not to be reached, by the identities that told of them.
SELECT DISTINCT i.id AS identity_id, p.kind, p.value, e.happened_on AS said_on
FROM events AS e
CROSS JOIN customers AS c ON c.id = e.customer_id
CROSS JOIN identities AS i ON i.customer_id = coalesce(c.head_id, c.id)
CROSS JOIN contact_points AS p ON p.identity_id = i.id
WHERE
    e.type = 'do_not_contact'
    AND p.nature = 'own'
    AND (
        coalesce(e.scope, 'all') = 'all'
        OR p.kind = iif(e.scope = 'message', 'handle', e.scope)
    )
ORDER BY i.id, p.kind, p.value, e.happened_on
