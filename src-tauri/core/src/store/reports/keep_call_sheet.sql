INSERT INTO call_sheets (number, printed_at, sheet_on, paper)
VALUES (:number, :printed_at, :sheet_on, :paper)
