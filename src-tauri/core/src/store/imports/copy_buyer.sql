INSERT INTO buyers (
    id, identity_id, words_hash, buyer_rank, name, handle, handle_shown,
    email, email_shown, email_nature, phone, phone_shown, phone_nature,
    other_phone, other_phone_shown, other_phone_nature, address, address_nature,
    phone_days, phone_until, email_consent, phone_consent, post_consent, im_consent, consented_on,
    since_on, note, file_id, row_number
)
SELECT
    :copy, :identity, words_hash, buyer_rank, name, handle, handle_shown,
    email, email_shown, email_nature, phone, phone_shown, phone_nature,
    other_phone, other_phone_shown, other_phone_nature, address, address_nature,
    phone_days, phone_until, email_consent, phone_consent, post_consent, im_consent, consented_on,
    since_on, note, file_id, row_number
FROM buyers
WHERE id = :buyer
