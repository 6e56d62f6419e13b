SELECT
    min(contact_points.id) AS id,
    identities.customer_id AS customer_id,
    contact_points.kind AS kind,
    contact_points.value AS value,
    max(coalesce(contact_points.shown, contact_points.value)) AS shown,
    iif(max(contact_points.nature = 'own'), 'own', max(contact_points.nature)) AS nature,
    min(channels.key) AS channel,
    max((SELECT buyers.label FROM buyers WHERE buyers.id = contact_points.buyer_id)) AS label,
    max(contact_points.valid_until) AS valid_until,
    -- What they refused comes first, then what the merchant has said. The reason and its day.
    (
        SELECT stopped_points.reason || ' ' || stopped_points.since_on
        FROM stopped_points
        WHERE
            stopped_points.kind = contact_points.kind
            AND stopped_points.value = contact_points.value
        ORDER BY stopped_points.reason = 'refused' DESC, stopped_points.since_on DESC
        LIMIT 1
    ) AS stopped
FROM json_each(:ids) AS wanted
CROSS JOIN identities ON identities.customer_id = wanted.value
INNER JOIN contact_points ON contact_points.identity_id = identities.id
INNER JOIN channels ON channels.id = identities.channel_id
GROUP BY identities.customer_id, contact_points.kind, contact_points.value
ORDER BY min(contact_points.id)
