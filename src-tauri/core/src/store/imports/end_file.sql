UPDATE import_files
SET n_rows = :rows, n_problems = :problems, first_on = :first, last_on = :last, told_again = :told_again,
    told_rows = :told_rows
WHERE id = :file
