UPDATE change_rows
SET row_key = json_array(:new), after = json_set(after, '$.id', :new)
WHERE change_id = :id AND position = :position
