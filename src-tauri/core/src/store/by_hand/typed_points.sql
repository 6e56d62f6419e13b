SELECT buyers.id, buyer_tellings.file_id, buyers.identity_id
FROM identities
INNER JOIN buyers ON buyers.identity_id = identities.id
INNER JOIN buyer_tellings ON buyer_tellings.buyer_id = buyers.id
WHERE
    identities.customer_id = :customer
    AND buyers.label IS NOT NULL
    AND CASE :kind
        WHEN 'handle' THEN buyers.handle WHEN 'email' THEN buyers.email
        WHEN 'phone' THEN buyers.phone WHEN 'post' THEN buyers.address
    END = :value
