SELECT json_array(c.key, i.evidence, i.value), json_array(c.key, :evidence, :value)
FROM identities AS i
JOIN channels AS c ON c.id = i.channel_id
WHERE i.id = :identity
