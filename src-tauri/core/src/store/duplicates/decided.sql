SELECT a.customer_id, b.customer_id
FROM pair_decisions AS d
CROSS JOIN channels AS ca ON ca.key = json_extract(d.one, '$[0]')
CROSS JOIN identities AS a
    ON a.channel_id = ca.id
    AND a.evidence = json_extract(d.one, '$[1]')
    AND a.value = json_extract(d.one, '$[2]')
CROSS JOIN channels AS cb ON cb.key = json_extract(d.other, '$[0]')
CROSS JOIN identities AS b
    ON b.channel_id = cb.id
    AND b.evidence = json_extract(d.other, '$[1]')
    AND b.value = json_extract(d.other, '$[2]')
WHERE d.verdict = 'different' OR (d.verdict = 'later' AND d.until_on > :today)
