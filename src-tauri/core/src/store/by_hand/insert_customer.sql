INSERT INTO customers (id, name, is_typed, file_id, row_number)
VALUES (:id, :name, 1, :file, 0)
