SELECT
    uid,
    on_day,
    words_hash,
    sequence,
    is_cancelled
FROM calendar_entries
WHERE substr(uid, 1, length(:prefix)) = :prefix
ORDER BY on_day, uid
