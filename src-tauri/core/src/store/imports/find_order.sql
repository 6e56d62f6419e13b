SELECT o.id, o.content_hash, o.n_tellings, o.file_id, i.id, i.customer_id
FROM orders AS o
LEFT JOIN identities AS i ON i.id = o.identity_id
WHERE o.channel_id = :channel AND o.number = :number
