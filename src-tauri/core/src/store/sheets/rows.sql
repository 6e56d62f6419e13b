-- A merged card leads on to the one that it is joined into.
SELECT
    call_sheet_rows.position AS position,
    call_sheet_rows.follow_up_id AS follow_up_id,
    heads.id AS customer_id,
    heads.name AS customer_name,
    call_sheet_rows.shown AS shown
FROM call_sheet_rows
LEFT JOIN customers AS cards ON cards.id = call_sheet_rows.customer_id
LEFT JOIN customers AS heads ON heads.id = coalesce(cards.head_id, cards.id)
WHERE call_sheet_rows.number = :number
ORDER BY call_sheet_rows.position
