SELECT
    (SELECT coalesce(max(id), 0) FROM import_batches) AS batch,
    (SELECT count(undone_at) FROM import_batches) AS n_undone,
    (SELECT coalesce(max(id), 0) FROM buyers) AS buyer
