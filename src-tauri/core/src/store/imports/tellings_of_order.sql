SELECT
    t.id, t.content_hash, t.file_id, t.row_number, t.buyer_id, t.movement_key, t.movement_minor,
    t.ordered_on, t.ordered_at, t.paid_on, t.shipped_on, t.delivered_on, t.cancelled_on,
    t.status, t.currency, t.items_minor, t.shipping_minor, t.tax_minor, t.discount_minor,
    t.total_minor, t.refunded_minor, t.summary, t.n_units, t.note,
    t.is_headless, b.imported_on,
    w.identity_id, coalesce(w.buyer_rank, 0) AS buyer_rank, w.name, w.handle, w.email, w.email_nature,
    w.phone, w.phone_nature
FROM order_tellings AS t
JOIN import_files AS f ON f.id = t.file_id
JOIN import_batches AS b ON b.id = f.batch_id
LEFT JOIN buyers AS w ON w.id = t.buyer_id
WHERE t.order_id = :order
ORDER BY t.id
