INSERT INTO known_files (size_bytes, content_hash, path, modified_at)
VALUES (:size_bytes, :content_hash, :path, :modified_at)
ON CONFLICT (size_bytes, content_hash) DO UPDATE
SET path = excluded.path, modified_at = excluded.modified_at
