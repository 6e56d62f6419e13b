SELECT
    b.id,
    b.imported_at,
    b.orders_new,
    b.orders_changed,
    b.customers_new,
    b.undone_at,
    min(c.key) AS channel,
    group_concat(f.name, char(31)) AS files,
    sum(f.n_problems) AS n_problems
FROM import_batches AS b
JOIN import_files AS f ON f.batch_id = b.id
JOIN channels AS c ON c.id = f.channel_id
WHERE f.format <> 'by_hand'
GROUP BY b.id
ORDER BY b.id DESC
