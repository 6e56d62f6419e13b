UPDATE change_rows
SET after = json_set(after, :place, :new)
WHERE table_name = :table AND json_extract(after, :place) = json_extract(:key, '$[0]')
