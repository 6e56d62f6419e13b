SELECT * FROM told_notes WHERE id = :id
