-- Every no in the words that the batch told, with the newest day on which it told them.
WITH
batch_files AS (
    SELECT f.id, b.imported_on
    FROM import_files AS f
    JOIN import_batches AS b ON b.id = f.batch_id
    WHERE f.batch_id = :batch
),

told AS (
    SELECT o.buyer_id, o.ordered_on AS said_on, f.imported_on, o.file_id, o.row_number
    FROM batch_files AS f
    CROSS JOIN orders AS o ON o.file_id = f.id
    WHERE o.buyer_id IS NOT NULL
    UNION ALL
    SELECT t.buyer_id, o.ordered_on, f.imported_on, t.file_id, t.row_number
    FROM batch_files AS f
    CROSS JOIN order_tellings AS t ON t.file_id = f.id
    CROSS JOIN orders AS o ON o.id = t.order_id
    WHERE t.buyer_id IS NOT NULL
    UNION ALL
    SELECT t.buyer_id, NULL, f.imported_on, t.file_id, t.row_number
    FROM batch_files AS f
    CROSS JOIN buyer_tellings AS t ON t.file_id = f.id
)

SELECT
    p.kind,
    p.value,
    p.consent AS act,
    coalesce(p.consented_on, max(told.said_on), max(told.imported_on)) AS said_on,
    min(told.file_id) AS file_id,
    min(told.row_number) AS row_number,
    min(i.customer_id) AS customer_id
FROM told
CROSS JOIN contact_points AS p ON p.buyer_id = told.buyer_id
CROSS JOIN identities AS i ON i.id = p.identity_id
WHERE p.consent IN ('refused', 'bounced', 'not_granted') AND p.nature <> 'masked'
GROUP BY p.kind, p.value, p.consent, p.consented_on
