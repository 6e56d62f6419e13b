INSERT INTO customers (id, name, city, country, file_id, row_number)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
