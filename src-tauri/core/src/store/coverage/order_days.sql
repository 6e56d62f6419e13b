SELECT
    channels.key AS channel,
    orders.ordered_on AS ordered_on,
    count(*) AS n_orders
FROM orders
INNER JOIN channels ON channels.id = orders.channel_id
-- What the merchant writes down is covered by no file.
WHERE orders.ordered_on IS NOT NULL AND channels.key <> 'counter'
GROUP BY orders.channel_id, orders.ordered_on
