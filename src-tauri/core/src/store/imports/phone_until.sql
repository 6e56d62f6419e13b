-- A forwarding number lives so long after the newest order told in these words.
UPDATE buyers
SET phone_until = (
    SELECT date(max(coalesce(o.delivered_on, o.ordered_on)), '+' || buyers.phone_days || ' days')
    FROM orders AS o
    WHERE
        o.identity_id = buyers.identity_id
        AND (
            o.buyer_id = buyers.id
            OR EXISTS (SELECT 1 FROM order_tellings AS t WHERE t.order_id = o.id AND t.buyer_id = buyers.id)
        )
)
WHERE identity_id = :identity AND phone_days IS NOT NULL
