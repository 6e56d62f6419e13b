-- The words of a buyer may be told by several files: a no that another one tells too stays anyway,
-- and is kept here as well, since that one may go next.
SELECT
    p.kind,
    p.value,
    p.consent AS act,
    coalesce(
        p.consented_on,
        (SELECT max(o.ordered_on) FROM orders AS o WHERE o.identity_id = p.identity_id AND o.buyer_id = p.buyer_id),
        (
            SELECT max(o.ordered_on) FROM order_tellings AS t JOIN orders AS o ON o.id = t.order_id
            WHERE t.buyer_id = p.buyer_id
        ),
        b.imported_on
    ) AS said_on,
    p.file_id,
    p.row_number,
    i.customer_id
FROM contact_points AS p
JOIN import_files AS f ON f.id = p.file_id
JOIN import_batches AS b ON b.id = f.batch_id
JOIN identities AS i ON i.id = p.identity_id
WHERE
    b.id = :batch
    AND p.consent IS NOT NULL
    AND p.nature <> 'masked'
    AND (
        p.consent IN ('refused', 'bounced')
        OR (
            p.consent = 'not_granted'
            AND EXISTS (
                SELECT 1 FROM contact_points AS g
                WHERE g.consent = 'granted' AND g.kind = p.kind AND g.value = p.value
            )
        )
    )
