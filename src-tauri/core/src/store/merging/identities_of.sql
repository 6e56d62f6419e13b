SELECT
    i.id,
    c.key AS channel,
    i.evidence,
    i.value,
    i.name,
    c.key = 'counter' AND i.evidence = 'handle' AND i.value GLOB 'hand-*' AS is_by_hand,
    count(o.id) AS n_orders,
    max(o.ordered_on) AS last_ordered_on
FROM identities AS i
JOIN channels AS c ON c.id = i.channel_id
LEFT JOIN orders AS o ON o.identity_id = i.id
WHERE i.customer_id = :customer
GROUP BY i.id
