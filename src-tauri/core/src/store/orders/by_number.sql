-- The cross join makes one search in the index of numbers for each channel.
SELECT
    orders.id AS id,
    identities.customer_id AS customer_id
FROM channels
CROSS JOIN orders
    ON
        orders.channel_id = channels.id
        AND orders.number >= :from
        AND orders.number < :until
LEFT JOIN identities ON identities.id = orders.identity_id
