SELECT
    json_extract(one, '$[0]'),
    json_extract(one, '$[1]'),
    json_extract(one, '$[2]'),
    json_extract(other, '$[0]'),
    json_extract(other, '$[1]'),
    json_extract(other, '$[2]'),
    verdict
FROM pair_decisions
WHERE verdict IN ('same', 'different')
