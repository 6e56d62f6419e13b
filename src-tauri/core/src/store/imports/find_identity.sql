SELECT id, customer_id
FROM identities
WHERE channel_id = :channel AND evidence = :evidence AND value = :value
