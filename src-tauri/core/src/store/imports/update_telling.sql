UPDATE order_tellings
SET
    content_hash = :hash,
    ordered_on = :ordered_on,
    ordered_at = :ordered_at,
    paid_on = :paid_on,
    shipped_on = :shipped_on,
    delivered_on = :delivered_on,
    cancelled_on = :cancelled_on,
    status = :status,
    currency = :currency,
    items_minor = :items,
    shipping_minor = :shipping,
    tax_minor = :tax,
    discount_minor = :discount,
    total_minor = :total,
    refunded_minor = :refunded,
    summary = :summary,
    n_units = :n_units,
    note = :note
WHERE id = :telling
