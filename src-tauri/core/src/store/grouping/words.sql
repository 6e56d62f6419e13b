SELECT
    b.identity_id,
    b.name,
    b.email,
    b.email_nature,
    b.phone,
    b.phone_nature,
    b.other_phone,
    b.other_phone_nature,
    b.address,
    b.address_nature
FROM json_each(:ids) AS wanted
CROSS JOIN buyers AS b ON b.identity_id = wanted.value
