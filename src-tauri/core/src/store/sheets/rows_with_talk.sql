SELECT DISTINCT sheet_row
FROM events_in_force
WHERE sheet_number = :number AND sheet_row BETWEEN :from AND :to AND type = 'attempt'
ORDER BY sheet_row
