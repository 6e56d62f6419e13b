-- Every contact point with what a file says of writing to it, on the card of the identity that has it. What
-- is said is of the day that the file gives, else of the newest order told in these words.
SELECT
    identities.customer_id AS customer_id,
    coalesce(identities.home_id, identities.customer_id) AS card_id,
    identities.id AS identity_id,
    channels.key AS channel,
    contact_points.kind AS kind,
    contact_points.value AS value,
    contact_points.consent AS act,
    iif(
        contact_points.consent IS NULL,
        NULL,
        coalesce(
            contact_points.consented_on,
            nullif(
                max(
                    coalesce((
                        SELECT max(orders.ordered_on)
                        FROM orders
                        WHERE
                            orders.identity_id = contact_points.identity_id
                            AND orders.buyer_id = contact_points.buyer_id
                    ), ''),
                    coalesce((
                        SELECT max(orders.ordered_on)
                        FROM order_tellings
                        INNER JOIN orders ON orders.id = order_tellings.order_id
                        WHERE order_tellings.buyer_id = contact_points.buyer_id
                    ), '')
                ),
                ''
            )
        )
    ) AS said_on,
    import_batches.imported_on AS imported_on,
    contact_points.nature <> 'masked'
    AND NOT EXISTS (
        SELECT 1
        FROM stopped_points
        WHERE
            stopped_points.kind = contact_points.kind
            AND stopped_points.value = contact_points.value
    ) AS is_usable
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN channels ON channels.id = identities.channel_id
INNER JOIN contact_points ON contact_points.identity_id = identities.id
INNER JOIN import_files ON import_files.id = contact_points.file_id
INNER JOIN import_batches ON import_batches.id = import_files.batch_id
