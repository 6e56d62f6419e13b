-- What left_out_ids.sql lists, counted.
SELECT
    coalesce(follow_ups.state_reason, '') AS reason,
    channels.key AS channel,
    count(*) AS n
FROM follow_ups
LEFT JOIN orders ON orders.id = follow_ups.order_id
LEFT JOIN channels ON channels.id = orders.channel_id
WHERE
    follow_ups.state IN ('blocked', 'suppressed', 'paused')
    AND follow_ups.due_on <= :on
    AND (follow_ups.expires_on IS NULL OR follow_ups.expires_on >= :on)
GROUP BY 1, 2
ORDER BY n DESC, reason, channel
