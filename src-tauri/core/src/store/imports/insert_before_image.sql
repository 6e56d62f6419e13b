INSERT INTO before_images (batch_id, table_name, row_id, field, old_value, new_value)
VALUES (:batch, :table, :row, :field, :old, :new)
