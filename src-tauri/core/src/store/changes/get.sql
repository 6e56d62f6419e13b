SELECT * FROM told_changes WHERE id = :id
