UPDATE import_batches
SET orders_new = :new, orders_changed = :changed, customers_new = :customers
WHERE id = :batch
