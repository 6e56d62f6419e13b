-- Answered from the index orders_identity alone.
SELECT identity_id, id, file_id, ordered_on, delivered_on, ended_on, status IS 'cancelled'
FROM orders
WHERE identity_id IS NOT NULL AND ordered_on IS NOT NULL
ORDER BY identity_id, ordered_on
