SELECT
    identity_id, id, channel_id, ordered_on, delivered_on, learned_on, ended_on,
    status IS 'cancelled'
FROM orders
WHERE identity_id IS NOT NULL AND ordered_on IS NOT NULL
ORDER BY identity_id, ordered_on
