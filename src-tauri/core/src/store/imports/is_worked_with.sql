-- What was written on a card into which this one is joined counts where it is about an order of ours.
SELECT 1
FROM identities AS i
CROSS JOIN events AS e ON e.customer_id = i.customer_id
CROSS JOIN orders AS o ON o.id = e.order_id
CROSS JOIN identities AS buyers_of ON buyers_of.id = o.identity_id
WHERE
    i.id = :identity
    AND coalesce(buyers_of.home_id, buyers_of.customer_id) = coalesce(i.home_id, i.customer_id)
