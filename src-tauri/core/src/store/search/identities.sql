SELECT
    identities.id AS id,
    identities.customer_id AS customer_id,
    channels.key AS channel,
    identities.evidence AS evidence,
    identities.value AS value,
    identities.name AS name
FROM identities
INNER JOIN channels ON channels.id = identities.channel_id
ORDER BY identities.id
