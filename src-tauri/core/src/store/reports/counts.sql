SELECT
    (SELECT count(*) FROM customers) AS customers,
    (SELECT count(*) FROM identities) AS identities,
    (SELECT count(*) FROM orders) AS orders,
    (SELECT count(*) FROM order_lines) AS lines,
    (SELECT count(*) FROM import_batches) AS batches
