SELECT
    orders.id AS id,
    channels.key AS channel,
    orders.number AS number,
    customers.id AS customer_id,
    customers.name AS customer_name,
    orders.ordered_on AS ordered_on,
    orders.shipped_on AS shipped_on,
    orders.delivered_on AS delivered_on,
    orders.status AS status,
    orders.currency AS currency,
    orders.total_minor AS total_minor,
    orders.refunded_minor AS refunded_minor,
    orders.summary AS summary,
    orders.n_units AS n_units,
    import_files.name AS from_file,
    import_files.format AS from_format,
    orders.row_number AS from_row
FROM json_each(:ids) AS wanted
CROSS JOIN orders ON orders.id = wanted.value
INNER JOIN channels ON channels.id = orders.channel_id
INNER JOIN import_files ON import_files.id = orders.file_id
LEFT JOIN identities ON identities.id = orders.identity_id
LEFT JOIN customers ON customers.id = identities.customer_id
