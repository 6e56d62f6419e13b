INSERT INTO order_tellings (
    order_id, content_hash, file_id, row_number, is_first, buyer_id,
    ordered_on, ordered_at, paid_on, shipped_on, delivered_on, cancelled_on, status, currency,
    items_minor, shipping_minor, tax_minor, discount_minor, total_minor, refunded_minor,
    summary, n_units, note
)
SELECT
    id, content_hash, file_id, row_number, 1, buyer_id,
    ordered_on, ordered_at, paid_on, shipped_on, delivered_on, cancelled_on, status, currency,
    items_minor, shipping_minor, tax_minor, discount_minor, total_minor, refunded_minor,
    summary, n_units, note
FROM orders
WHERE id = :order
