DELETE FROM sheet_entries
WHERE
    number = :number
    AND verdict = 'unclear'
    AND id IN (SELECT value FROM json_each(:ids))
