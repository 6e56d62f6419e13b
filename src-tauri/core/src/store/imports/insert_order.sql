INSERT INTO orders (
    id, channel_id, number, identity_id, buyer_id,
    ordered_on, ordered_at, paid_on, shipped_on, delivered_on, cancelled_on,
    status, currency, items_minor, shipping_minor, tax_minor, discount_minor, total_minor, refunded_minor,
    summary, n_units, note, ended_on, content_hash, file_id, row_number
)
VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
    ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26
)
