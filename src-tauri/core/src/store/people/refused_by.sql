SELECT DISTINCT coalesce(customers.head_id, customers.id) AS id
FROM events
INNER JOIN customers ON customers.id = events.customer_id
WHERE
    events.type = 'do_not_contact'
    AND (
        events.scope = 'all'
        OR iif(events.scope = 'message', 'handle', events.scope) = :kind
    )
