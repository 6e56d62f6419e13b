-- What left_out_counts.sql counts, one by one.
SELECT follow_ups.id AS id
FROM follow_ups
LEFT JOIN orders ON orders.id = follow_ups.order_id
LEFT JOIN channels ON channels.id = orders.channel_id
WHERE
    follow_ups.state IN ('blocked', 'suppressed', 'paused')
    AND follow_ups.due_on <= :on
    AND (follow_ups.expires_on IS NULL OR follow_ups.expires_on >= :on)
    AND (:reason IS NULL OR coalesce(follow_ups.state_reason, '') = :reason)
    AND (:channel IS NULL OR channels.key = :channel)
ORDER BY follow_ups.until_on, follow_ups.id
