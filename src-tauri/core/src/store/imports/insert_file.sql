INSERT INTO import_files (batch_id, channel_id, name, format, encoding, delimiter)
VALUES (:batch, :channel, :name, :format, :encoding, :delimiter)
