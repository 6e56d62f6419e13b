INSERT INTO customers (id, name, city, country, file_id, row_number)
SELECT :id, name, city, country, file_id, row_number
FROM identities
WHERE id = :identity
