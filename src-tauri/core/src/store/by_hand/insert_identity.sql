INSERT INTO identities (
    id, channel_id, evidence, value, customer_id, name, city, country, named_rank, file_id, row_number
)
SELECT :id, id, 'handle', :value, :customer, '', '', '', -1, :file, 0
FROM channels
WHERE key = 'counter'
