INSERT INTO sheet_entries (number, sheet_row, customer_id, text, verdict, entered_at)
SELECT :number, :row, :customer, :text, :verdict, :at
WHERE NOT EXISTS (
    SELECT 1
    FROM sheet_entries
    WHERE number = :number AND sheet_row IS :row AND text = :text AND verdict = :verdict
)
