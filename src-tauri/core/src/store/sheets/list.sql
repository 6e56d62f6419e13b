SELECT
    call_sheets.number AS number,
    call_sheets.printed_at AS printed_at,
    call_sheets.sheet_on AS sheet_on,
    call_sheets.form AS form,
    call_sheets.day_order AS day_order,
    (
        SELECT count(*)
        FROM call_sheet_rows
        WHERE call_sheet_rows.number = call_sheets.number
    ) AS n_rows,
    (
        SELECT count(*)
        FROM (
            SELECT events_in_force.sheet_row AS sheet_row
            FROM events_in_force
            WHERE events_in_force.sheet_number = call_sheets.number AND events_in_force.type = 'attempt'
            UNION
            SELECT sheet_entries.sheet_row AS sheet_row
            FROM sheet_entries
            WHERE sheet_entries.number = call_sheets.number AND sheet_entries.verdict = 'done_elsewhere'
        )
    ) AS n_back,
    (
        SELECT count(*)
        FROM sheet_entries
        WHERE sheet_entries.number = call_sheets.number AND sheet_entries.verdict = 'unclear'
    ) AS n_unclear
FROM call_sheets
WHERE :number IS NULL OR call_sheets.number = :number
ORDER BY call_sheets.number DESC
LIMIT :limit
