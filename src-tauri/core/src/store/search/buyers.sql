SELECT
    identity_id,
    handle,
    email,
    phone,
    other_phone,
    address IS NOT NULL AS has_address
FROM buyers
ORDER BY id
