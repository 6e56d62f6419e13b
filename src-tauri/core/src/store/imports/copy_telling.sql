-- What one file said, said again by another.
INSERT OR IGNORE INTO order_tellings (
    order_id, content_hash, file_id, row_number, is_first, is_headless, buyer_id,
    ordered_on, ordered_at, paid_on, shipped_on, delivered_on, cancelled_on, status, currency,
    items_minor, shipping_minor, tax_minor, discount_minor, total_minor, refunded_minor,
    summary, n_units, note, movement_key, movement_minor
)
SELECT
    order_id, content_hash, :file, :row, 0, is_headless, buyer_id,
    ordered_on, ordered_at, paid_on, shipped_on, delivered_on, cancelled_on, status, currency,
    items_minor, shipping_minor, tax_minor, discount_minor, total_minor, refunded_minor,
    summary, n_units, note, movement_key, movement_minor
FROM order_tellings
WHERE order_id = :order AND content_hash = :hash
ORDER BY id
LIMIT 1
