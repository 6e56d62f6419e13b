SELECT
    (SELECT count(*) FROM customers) AS customers,
    (SELECT count(*) FROM identities) AS identities,
    (SELECT count(*) FROM orders) AS orders,
    (SELECT count(*) FROM order_lines) AS lines,
    (
        SELECT count(DISTINCT batch_id) FROM import_files WHERE format <> 'by_hand'
    ) AS batches
