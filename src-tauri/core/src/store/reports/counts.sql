SELECT
    (SELECT count(*) FROM customers)
    - (SELECT count(*) FROM customers WHERE head_id IS NOT NULL) AS customers,
    (SELECT count(*) FROM identities) AS identities,
    (SELECT count(*) FROM orders) AS orders,
    (SELECT count(*) FROM order_lines) AS lines,
    (
        SELECT count(DISTINCT batch_id) FROM import_files WHERE format <> 'by_hand'
    ) AS batches
