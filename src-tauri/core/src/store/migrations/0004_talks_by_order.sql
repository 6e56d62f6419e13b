-- A talk about an order goes with the order, whose card it was written on.
CREATE INDEX events_order ON events (order_id) WHERE order_id IS NOT NULL;
