INSERT INTO import_files (batch_id, channel_id, name, format, encoding, delimiter, reading)
VALUES (:batch, :channel, :name, :format, :encoding, :delimiter, :reading)
