SELECT coalesce(max(cast(substr(orders.number, 10) AS INTEGER)), 0)
FROM channels
CROSS JOIN orders
    ON
        orders.channel_id = channels.id
        AND orders.number > :day || '-'
        AND orders.number < :day || '.'
WHERE channels.key = :channel
