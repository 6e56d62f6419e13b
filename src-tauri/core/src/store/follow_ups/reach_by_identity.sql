-- One row for each buyer; several of an identity may say the same.
SELECT
    identity_id, file_id, handle IS NOT NULL, email_nature, phone_nature, other_phone_nature,
    address_nature, phone_until, id, im_consent, email_consent, phone_consent, post_consent
FROM buyers
ORDER BY identity_id
