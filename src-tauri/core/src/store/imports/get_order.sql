SELECT
    o.identity_id, o.buyer_rank,
    o.ordered_on, o.ordered_at, o.paid_on, o.shipped_on, o.delivered_on, o.cancelled_on,
    o.status, o.currency, o.items_minor, o.shipping_minor, o.tax_minor, o.discount_minor,
    o.total_minor, o.refunded_minor, o.summary, o.n_units, o.note, o.ended_on,
    f.batch_id
FROM orders AS o
JOIN import_files AS f ON f.id = o.file_id
WHERE o.id = :id
