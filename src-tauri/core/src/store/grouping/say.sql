INSERT INTO pair_decisions (one, other, verdict, decided_on, until_on)
SELECT min(a.name, b.name), max(a.name, b.name), :verdict, :on, :until
FROM (
    SELECT json_array(c.key, i.evidence, i.value) AS name
    FROM identities AS i JOIN channels AS c ON c.id = i.channel_id
    WHERE i.id = :one
) AS a
CROSS JOIN (
    SELECT json_array(c.key, i.evidence, i.value) AS name
    FROM identities AS i JOIN channels AS c ON c.id = i.channel_id
    WHERE i.id = :other
) AS b
WHERE a.name <> b.name
ON CONFLICT (one, other) DO UPDATE
SET verdict = excluded.verdict, decided_on = excluded.decided_on, until_on = excluded.until_on
