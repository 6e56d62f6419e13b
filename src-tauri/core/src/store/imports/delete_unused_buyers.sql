DELETE FROM buyers
WHERE
    id NOT IN (SELECT buyer_id FROM orders WHERE buyer_id IS NOT NULL)
    AND id NOT IN (SELECT buyer_id FROM order_tellings WHERE buyer_id IS NOT NULL)
    AND id NOT IN (SELECT buyer_id FROM buyer_tellings)
