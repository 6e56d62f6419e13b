INSERT INTO products (title, variation, sku)
VALUES (:title, :variation, :sku)
