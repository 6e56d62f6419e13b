SELECT id, type, customer_id, happened_on, kind, order_id, outcome, until_on, scope, of_event_id
FROM events
WHERE
    type <> 'retraction'
    AND (
        type = 'do_not_contact'
        OR id NOT IN (SELECT of_event_id FROM events WHERE type = 'retraction' AND of_event_id IS NOT NULL)
    )
ORDER BY customer_id, id
