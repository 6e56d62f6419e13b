SELECT content_hash FROM customer_files
UNION
SELECT json_extract(coalesce(after, before), '$.content_hash') AS content_hash
FROM change_rows
WHERE table_name = 'customer_files'
UNION
-- A row that was changed names what it was as well.
SELECT json_extract(before, '$.content_hash') AS content_hash
FROM change_rows
WHERE table_name = 'customer_files' AND before IS NOT NULL
