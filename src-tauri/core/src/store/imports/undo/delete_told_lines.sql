DELETE FROM told_lines
WHERE
    telling_id IN (
        SELECT t.id
        FROM order_tellings AS t
        JOIN import_files AS f ON f.id = t.file_id
        WHERE t.order_id = :order AND f.batch_id = :batch
    )
