SELECT
    b.id,
    (b.handle IS NOT NULL) + (b.email IS NOT NULL) + (b.phone IS NOT NULL)
    + (b.other_phone IS NOT NULL) + (b.address IS NOT NULL) AS n_points
FROM buyers AS b
WHERE
    b.identity_id = :identity
    AND NOT EXISTS (SELECT 1 FROM orders AS o WHERE o.identity_id = b.identity_id AND o.buyer_id = b.id)
    AND NOT EXISTS (SELECT 1 FROM order_tellings AS t WHERE t.buyer_id = b.id)
    AND NOT EXISTS (SELECT 1 FROM buyer_tellings AS t WHERE t.buyer_id = b.id)
