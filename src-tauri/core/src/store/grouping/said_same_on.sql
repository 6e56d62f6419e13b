SELECT d.decided_on
FROM identities AS a
CROSS JOIN channels AS ca ON ca.id = a.channel_id
CROSS JOIN identities AS b
CROSS JOIN channels AS cb ON cb.id = b.channel_id
CROSS JOIN pair_decisions AS d
    ON d.one = min(json_array(ca.key, a.evidence, a.value), json_array(cb.key, b.evidence, b.value))
    AND d.other = max(json_array(ca.key, a.evidence, a.value), json_array(cb.key, b.evidence, b.value))
WHERE a.id = :one AND b.id = :other AND d.verdict = 'same'
