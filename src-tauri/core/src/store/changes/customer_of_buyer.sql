SELECT customer_id FROM identities WHERE id = json_extract(:image, '$.identity_id')
