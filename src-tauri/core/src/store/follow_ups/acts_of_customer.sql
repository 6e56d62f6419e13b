SELECT id, type, customer_id, happened_on, kind, order_id, outcome, until_on, scope, of_event_id
FROM events
WHERE
    customer_id = :customer
    AND type <> 'retraction'
    AND (
        type = 'do_not_contact'
        OR id NOT IN (
            SELECT r.of_event_id
            FROM events AS r
            WHERE r.customer_id = :customer AND r.type = 'retraction' AND r.of_event_id IS NOT NULL
        )
    )
ORDER BY id
