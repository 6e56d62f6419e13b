UPDATE order_tellings
SET movement_key = :key, movement_minor = :minor, is_headless = :headless
WHERE order_id = :order
