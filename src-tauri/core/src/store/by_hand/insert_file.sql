INSERT INTO import_files (batch_id, channel_id, name, format, encoding, delimiter)
VALUES (:batch, :channel, '', :format, '', '')
