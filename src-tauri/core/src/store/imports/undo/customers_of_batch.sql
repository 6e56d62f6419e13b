SELECT b.identity_id, i.customer_id
FROM import_files AS f
JOIN buyer_tellings AS t ON t.file_id = f.id
JOIN buyers AS b ON b.id = t.buyer_id
JOIN identities AS i ON i.id = b.identity_id
WHERE f.batch_id = :batch
