SELECT id, sheet_row, text, verdict
FROM sheet_entries
WHERE number = :number
ORDER BY id
