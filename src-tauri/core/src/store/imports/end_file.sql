UPDATE import_files
SET n_rows = :rows, n_problems = :problems, first_on = :first, last_on = :last
WHERE id = :file
