INSERT INTO import_problems (file_id, row_number, column_name, value, code, left_aside)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
