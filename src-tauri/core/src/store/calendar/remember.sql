INSERT INTO calendar_entries (uid, on_day, words_hash, sequence, is_cancelled)
VALUES (:uid, :on_day, :words_hash, :sequence, :is_cancelled)
