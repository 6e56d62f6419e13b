SELECT DISTINCT sheet_row
FROM events_in_force
WHERE sheet_number = :number AND type = 'attempt'
ORDER BY sheet_row
