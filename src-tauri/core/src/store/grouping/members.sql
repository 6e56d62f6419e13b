SELECT
    i.id,
    i.customer_id,
    coalesce(i.home_id, i.customer_id) AS home_id,
    c.key AS channel,
    i.evidence,
    i.value
FROM json_each(:ids) AS wanted
CROSS JOIN identities AS i ON i.id = wanted.value
CROSS JOIN channels AS c ON c.id = i.channel_id
