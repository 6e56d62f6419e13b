SELECT buyers.id, buyer_tellings.file_id, buyers.identity_id
FROM identities
INNER JOIN buyers ON buyers.identity_id = identities.id
INNER JOIN buyer_tellings ON buyer_tellings.buyer_id = buyers.id
WHERE
    identities.customer_id = :customer
    AND buyers.label IS NOT NULL
    AND buyers.name IS NOT NULL
    AND coalesce(buyers.handle, buyers.email, buyers.phone, buyers.address) IS NULL
