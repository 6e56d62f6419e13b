SELECT
    coalesce(max(id), 0) AS newest,
    count(undone_at) AS n_undone
FROM import_batches
WHERE id NOT IN (SELECT batch_id FROM import_files WHERE format = 'by_hand')
