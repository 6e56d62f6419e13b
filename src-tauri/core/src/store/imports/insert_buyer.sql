INSERT INTO buyers (
    id, identity_id, words_hash, buyer_rank, name, handle, handle_shown,
    email, email_shown, email_nature, phone, phone_shown, phone_nature,
    other_phone, other_phone_shown, other_phone_nature, address, address_nature,
    phone_days, phone_until, email_consent, phone_consent, post_consent, im_consent, consented_on,
    since_on, note, file_id, row_number
)
VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
    ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29
)
