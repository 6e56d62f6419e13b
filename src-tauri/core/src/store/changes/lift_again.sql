-- What they refused is lifted by nothing here.
DELETE FROM suppressions
WHERE
    kind = json_extract(:key, '$[0]')
    AND value = json_extract(:key, '$[1]')
    AND reason = json_extract(:key, '$[2]')
    AND reason <> 'refused'
