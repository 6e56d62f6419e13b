-- A ticket is led by a complaint and not by an order; what it is about is the order of the complaint.
SELECT
    follow_ups.id AS id,
    follow_ups.customer_id AS customer_id,
    follow_ups.kind AS kind,
    follow_ups.state AS state,
    follow_ups.state_reason AS state_reason,
    follow_ups.due_on AS due_on,
    follow_ups.until_on AS until_on,
    follow_ups.expires_on AS expires_on,
    follow_ups.medium AS medium,
    follow_ups.ends_on AS ends_on,
    follow_ups.instead AS instead,
    follow_ups.attempts AS attempts,
    follow_ups.order_id AS order_id,
    orders.number AS order_number,
    channels.key AS channel,
    orders.ordered_on AS ordered_on,
    orders.delivered_on AS delivered_on,
    coalesce(
        (
            SELECT products.title
            FROM order_lines
            INNER JOIN products ON products.id = order_lines.product_id
            WHERE order_lines.order_id = goods.id
            ORDER BY order_lines.position
            LIMIT 1
        ),
        goods.summary
    ) AS title,
    max(
        (SELECT count(*) FROM order_lines WHERE order_lines.order_id = goods.id) - 1, 0
    ) AS n_more
FROM json_each(:ids) AS wanted
CROSS JOIN follow_ups ON follow_ups.id = wanted.value
LEFT JOIN orders ON orders.id = follow_ups.order_id
LEFT JOIN channels ON channels.id = orders.channel_id
LEFT JOIN events AS complaints ON follow_ups.kind = 'ticket' AND complaints.id = follow_ups.id / 8
LEFT JOIN orders AS goods ON goods.id = coalesce(follow_ups.order_id, complaints.order_id)
ORDER BY wanted.key
