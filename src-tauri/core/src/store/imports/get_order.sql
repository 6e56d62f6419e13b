SELECT
    ordered_on, ordered_at, paid_on, shipped_on, delivered_on, cancelled_on,
    status, currency, items_minor, shipping_minor, tax_minor, discount_minor,
    total_minor, refunded_minor, summary, n_units, note
FROM orders
WHERE id = :id
