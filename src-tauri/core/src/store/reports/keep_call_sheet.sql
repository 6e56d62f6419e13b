INSERT INTO call_sheets (number, printed_at, sheet_on, paper, form, language, day_order)
VALUES (:number, :printed_at, :sheet_on, :paper, :form, :language, :day_order)
