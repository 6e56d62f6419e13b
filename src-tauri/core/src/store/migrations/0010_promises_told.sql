-- Of a callback: the time at which they asked to be called back, in minutes after midnight at their place.
ALTER TABLE events ADD COLUMN until_minute INTEGER CHECK (until_minute BETWEEN 0 AND 1439);

-- A promise about an order goes with the order, any other with the card.
CREATE INDEX promises_order ON promises (order_id) WHERE order_id IS NOT NULL;
CREATE VIEW told_promises AS
SELECT
    promises.id AS id,
    owners.id AS customer_id,
    owners.name AS customer_name,
    owners.trashed_at AS trashed_at,
    promises.order_id AS order_id,
    promises.text AS text,
    promises.due_on AS due_on,
    promises.first_due_on AS first_due_on,
    promises.made_on AS made_on,
    promises.ended_on AS ended_on,
    promises.ended_how AS ended_how
FROM promises
INNER JOIN customers AS cards ON cards.id = promises.customer_id
LEFT JOIN orders ON orders.id = promises.order_id
LEFT JOIN identities ON identities.id = orders.identity_id
INNER JOIN customers AS owners ON owners.id = coalesce(identities.customer_id, cards.head_id, cards.id);
