SELECT
    identity_id,
    iif(email_nature = 'own', email, NULL),
    iif(phone_nature = 'own', phone, NULL),
    iif(other_phone_nature = 'own', other_phone, NULL)
FROM buyers
WHERE email_nature = 'own' OR phone_nature = 'own' OR other_phone_nature = 'own'
