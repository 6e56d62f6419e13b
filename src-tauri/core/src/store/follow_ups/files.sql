SELECT f.id, f.channel_id, b.imported_on
FROM import_files AS f
JOIN import_batches AS b ON b.id = f.batch_id
