INSERT INTO customer_files (customer_id, name, content_hash, size_bytes, added_on)
VALUES (:customer, :name, :hash, :size, :today)
