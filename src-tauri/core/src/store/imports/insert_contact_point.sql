INSERT INTO contact_points (
    identity_id, kind, value, shown, nature, valid_until, file_id, row_number
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
