SELECT DISTINCT iif(events.scope = 'message', 'handle', events.scope) AS kind
FROM customers AS m
INNER JOIN events ON events.customer_id = m.id
WHERE (m.id = :customer OR m.head_id = :customer) AND events.type = 'do_not_contact'
