SELECT DISTINCT
    title,
    sku
FROM products
WHERE title <> '' OR sku <> ''
ORDER BY title, sku
