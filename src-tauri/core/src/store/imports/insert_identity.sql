INSERT INTO identities (
    id, channel_id, evidence, value, customer_id, name, city, country, named_rank, named_on,
    file_id, row_number
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
