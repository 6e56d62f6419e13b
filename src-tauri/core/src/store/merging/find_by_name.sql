SELECT i.id
FROM channels AS c
CROSS JOIN identities AS i ON i.channel_id = c.id
WHERE
    c.key = json_extract(:name, '$[0]')
    AND i.evidence = json_extract(:name, '$[1]')
    AND i.value = json_extract(:name, '$[2]')
