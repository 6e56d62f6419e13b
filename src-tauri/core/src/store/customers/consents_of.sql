SELECT
    identities.customer_id AS customer_id,
    identities.id AS identity_id,
    channels.key AS channel,
    contact_points.kind AS kind,
    contact_points.value AS value,
    contact_points.consent AS act,
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
    ) AS said_on
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN channels ON channels.id = identities.channel_id
INNER JOIN contact_points ON contact_points.identity_id = identities.id
WHERE contact_points.consent IS NOT NULL
