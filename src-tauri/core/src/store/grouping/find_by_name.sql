SELECT i.id
FROM channels AS c
JOIN identities AS i ON i.channel_id = c.id
WHERE c.key = :channel AND i.evidence = :evidence AND i.value = :value
