SELECT import_files.format AS format
FROM channels
INNER JOIN import_files ON import_files.channel_id = channels.id
WHERE channels.key = :key
ORDER BY import_files.id
LIMIT 1
