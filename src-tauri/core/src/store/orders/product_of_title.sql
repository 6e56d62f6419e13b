-- One that has a number of its own only where no other of the title has another.
SELECT id
FROM products
WHERE
    title = :title
    AND variation = ''
    AND (sku = '' OR 1 = (SELECT count(*) FROM products AS p WHERE p.title = :title AND p.variation = ''))
ORDER BY sku <> ''
LIMIT 1
