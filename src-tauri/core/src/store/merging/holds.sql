-- Also what was written on cards that are joined into this one.
WITH
cards AS NOT MATERIALIZED (
    SELECT :customer AS id
    UNION ALL
    SELECT id FROM customers WHERE head_id = :customer
),

own AS NOT MATERIALIZED (SELECT id FROM identities WHERE customer_id = :customer)

SELECT
    (SELECT count(*) FROM own) AS identities,
    (SELECT count(*) FROM own CROSS JOIN orders AS o ON o.identity_id = own.id) AS orders,
    (SELECT count(*) FROM cards CROSS JOIN notes AS n ON n.customer_id = cards.id) AS notes,
    (
        SELECT count(*) FROM follow_ups AS f
        WHERE f.customer_id = :customer AND f.state IN ('planned', 'snoozed', 'due', 'overdue')
    ) AS follow_ups,
    (
        SELECT count(DISTINCT p.kind || p.value)
        FROM own
        CROSS JOIN contact_points AS p ON p.identity_id = own.id
    ) AS points,
    (
        SELECT count(DISTINCT t.tag_id)
        FROM cards
        CROSS JOIN customer_tags AS t ON t.customer_id = cards.id
    ) AS tags,
    (SELECT count(*) FROM cards CROSS JOIN customer_files AS f ON f.customer_id = cards.id) AS files
