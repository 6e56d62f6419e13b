SELECT
    i.customer_id,
    iif(b.email_nature = 'own', b.email, NULL) AS email,
    iif(b.phone_nature = 'own', b.phone, NULL) AS phone
FROM buyers AS b
JOIN identities AS i ON i.id = b.identity_id
WHERE b.email_nature = 'own' OR b.phone_nature = 'own'
ORDER BY b.id
