SELECT
    identities.customer_id AS customer_id,
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
INNER JOIN contact_points ON contact_points.identity_id = identities.id
WHERE contact_points.consent IS NOT NULL
UNION ALL
SELECT
    identities.customer_id,
    refusals.kind,
    refusals.value,
    refusals.act,
    refusals.said_on
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN contact_points ON contact_points.identity_id = identities.id
INNER JOIN refusals ON refusals.kind = contact_points.kind AND refusals.value = contact_points.value
-- Whoever said no at this address said it for everybody who has it.
UNION ALL
SELECT
    identities.customer_id,
    contact_points.kind,
    contact_points.value,
    others.email_consent,
    others.consented_on
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN contact_points ON contact_points.identity_id = identities.id AND contact_points.kind = 'email'
INNER JOIN buyers AS others ON others.email = contact_points.value
WHERE others.email_consent IN ('refused', 'bounced')
UNION ALL
SELECT
    identities.customer_id,
    contact_points.kind,
    contact_points.value,
    others.phone_consent,
    others.consented_on
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN contact_points ON contact_points.identity_id = identities.id AND contact_points.kind = 'phone'
INNER JOIN buyers AS others ON others.phone = contact_points.value
WHERE others.phone_consent IN ('refused', 'bounced')
UNION ALL
SELECT
    identities.customer_id,
    contact_points.kind,
    contact_points.value,
    others.phone_consent,
    others.consented_on
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN contact_points ON contact_points.identity_id = identities.id AND contact_points.kind = 'phone'
INNER JOIN buyers AS others ON others.other_phone = contact_points.value
WHERE others.phone_consent IN ('refused', 'bounced')
