INSERT INTO orders (
    id, channel_id, number, identity_id, ordered_on, paid_on, delivered_on, status, currency,
    items_minor, discount_minor, total_minor, note, content_hash, file_id, row_number
)
SELECT
    :id, channels.id, :number, :identity, :ordered_on, :paid_on, :delivered_on, :status, :currency,
    :items, :discount, :total, :note, 0, :file, 0
FROM import_files
INNER JOIN channels ON channels.id = import_files.channel_id
WHERE import_files.id = :file
