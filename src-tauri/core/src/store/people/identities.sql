-- The cross join makes one search in the index of values for each channel. The merchant never sees the
-- names under which what was typed by hand is kept.
SELECT
    identities.customer_id AS customer_id,
    customers.name AS customer_name,
    channels.key AS channel,
    identities.value AS value
FROM channels
CROSS JOIN identities
    ON
        identities.channel_id = channels.id
        AND identities.evidence = 'handle'
        AND identities.value >= :from
        AND identities.value < :until
INNER JOIN customers ON customers.id = identities.customer_id
WHERE
    customers.trashed_at IS NULL
    AND NOT (channels.key = 'counter' AND identities.value LIKE 'hand-%')
LIMIT 200
