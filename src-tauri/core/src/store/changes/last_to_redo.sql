SELECT id
FROM changes
WHERE
    undone_at IS NOT NULL
    AND undone_at >= (
        SELECT coalesce(max(made_at), '') FROM changes WHERE undone_at IS NULL
    )
ORDER BY undone_at DESC, id
LIMIT 1
