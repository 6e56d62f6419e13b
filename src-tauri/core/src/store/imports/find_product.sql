SELECT id
FROM products
WHERE title = :title AND variation = :variation AND sku = :sku
