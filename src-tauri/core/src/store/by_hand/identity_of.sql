SELECT identities.id
FROM identities
INNER JOIN channels ON channels.id = identities.channel_id
WHERE
    channels.key = 'counter'
    AND identities.evidence = 'handle'
    AND identities.value = 'hand-' || :customer
