SELECT size_bytes, content_hash, path, modified_at
FROM known_files
ORDER BY size_bytes, content_hash
