INSERT INTO pair_decisions (one, other, verdict, decided_on, until_on)
SELECT min(:new, partner), max(:new, partner), verdict, decided_on, until_on
FROM (
    SELECT other AS partner, verdict, decided_on, until_on FROM pair_decisions WHERE one = :old
    UNION ALL
    SELECT one, verdict, decided_on, until_on FROM pair_decisions WHERE other = :old
) AS known
WHERE partner <> :new
ON CONFLICT (one, other) DO NOTHING
