SELECT
    b.name,
    coalesce(b.handle_shown, b.handle, b.email_shown, b.email, b.phone_shown, b.phone) AS stand_in,
    b.address,
    b.buyer_rank,
    nullif(max(
        coalesce((
            SELECT max(o.ordered_on) FROM orders AS o
            WHERE o.identity_id = b.identity_id AND o.buyer_id = b.id
        ), ''),
        coalesce((
            SELECT max(o.ordered_on) FROM order_tellings AS t JOIN orders AS o ON o.id = t.order_id
            WHERE t.buyer_id = b.id
        ), '')
    ), '') AS newest_on
FROM buyers AS b
WHERE b.identity_id = :identity
