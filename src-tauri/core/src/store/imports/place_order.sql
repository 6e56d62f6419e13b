UPDATE orders
SET identity_id = :identity, ended_on = :ended_on, n_tellings = :n, file_id = :file, row_number = :row
WHERE id = :order
