-- The cards of these ids and of identities by their names, each with the card into which it is joined.
SELECT cards.id AS id
FROM json_each(:ids) AS wanted
CROSS JOIN customers AS cards ON cards.id = wanted.value
UNION
SELECT cards.head_id
FROM json_each(:ids) AS wanted
CROSS JOIN customers AS cards ON cards.id = wanted.value
WHERE cards.head_id IS NOT NULL
UNION
SELECT identities.customer_id
FROM json_each(:names) AS named
CROSS JOIN channels ON channels.key = json_extract(named.value, '$[0]')
CROSS JOIN identities
    ON
        identities.channel_id = channels.id
        AND identities.evidence = json_extract(named.value, '$[1]')
        AND identities.value = json_extract(named.value, '$[2]')
UNION
SELECT identities.home_id
FROM json_each(:names) AS named
CROSS JOIN channels ON channels.key = json_extract(named.value, '$[0]')
CROSS JOIN identities
    ON
        identities.channel_id = channels.id
        AND identities.evidence = json_extract(named.value, '$[1]')
        AND identities.value = json_extract(named.value, '$[2]')
WHERE identities.home_id IS NOT NULL
