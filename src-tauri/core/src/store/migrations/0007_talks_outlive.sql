-- What was said and taken back again does not keep a customer or an order for ever: whoever was written down
-- by hand goes when that is undone, and the talks stand by themselves until it is done again. Nothing that
-- stands is ever left alone: store/changes refuses the undo.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(
    replace(sql, 'customer_id INTEGER NOT NULL REFERENCES customers (id)', 'customer_id INTEGER NOT NULL'),
    'order_id INTEGER REFERENCES orders (id)', 'order_id INTEGER'
)
WHERE type = 'table' AND name = 'events';
PRAGMA writable_schema = RESET;
