-- Each is a row of its own, so that one can be taken off: its number stands for its words.
INSERT INTO buyers (
    id, identity_id, words_hash, buyer_rank, name, handle, handle_shown, email, email_shown,
    email_nature, phone, phone_shown, phone_nature, address, address_nature, label, file_id, row_number
)
VALUES (
    :id, :identity, :id, :rank, :name, :handle, :handle_shown, :email, :email_shown,
    iif(:email IS NULL, NULL, 'own'), :phone, :phone_shown, iif(:phone IS NULL, NULL, 'own'),
    :address, iif(:address IS NULL, NULL, 'own'), :label, :file, 0
)
