INSERT OR IGNORE INTO calendar_token (id, token)
VALUES (1, lower(hex(randomblob(8))))
