DELETE FROM products
WHERE
    id NOT IN (SELECT product_id FROM order_lines)
    AND id NOT IN (SELECT product_id FROM told_lines)
