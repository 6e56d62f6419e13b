-- Rows that come again are known by their hashes, and what is asked of one customer is answered
-- without walking through all buyers.

-- The mark of how its rows were read, and its orders by the hashes of their rows: rows that come again
-- and are read alike need not be read.
ALTER TABLE import_files ADD COLUMN reading INTEGER;
ALTER TABLE import_files ADD COLUMN told_rows BLOB;
CREATE INDEX import_files_reading ON import_files (reading);

DROP VIEW bounces;
DROP VIEW contact_points;

-- Where in the row of a buyer each contact point stands; its id is eight times the buyer's and this.
CREATE TABLE contact_point_places (
    place INTEGER PRIMARY KEY,
    kind TEXT NOT NULL
) STRICT;
INSERT INTO contact_point_places (place, kind)
VALUES (0, 'handle'), (1, 'phone'), (2, 'phone'), (3, 'email'), (4, 'post');

-- Every way to reach an identity, with the file that first told of it. An identity has one row for
-- each buyer that says the same.
CREATE VIEW contact_points AS
SELECT
    b.id * 8 + places.place AS id,
    b.identity_id,
    places.kind,
    CASE places.place
        WHEN 0 THEN b.handle WHEN 1 THEN b.phone WHEN 2 THEN b.other_phone WHEN 3 THEN b.email
        ELSE b.address
    END AS value,
    CASE places.place
        WHEN 0 THEN b.handle_shown WHEN 1 THEN b.phone_shown WHEN 2 THEN b.other_phone_shown
        WHEN 3 THEN b.email_shown
    END AS shown,
    CASE places.place
        WHEN 0 THEN 'own' WHEN 1 THEN b.phone_nature WHEN 2 THEN b.other_phone_nature
        WHEN 3 THEN b.email_nature ELSE b.address_nature
    END AS nature,
    CASE
        WHEN places.place = 1 AND b.phone_nature = 'relay' THEN b.phone_until
        WHEN places.place = 2 AND b.other_phone_nature = 'relay' THEN b.phone_until
    END AS valid_until,
    CASE places.kind
        WHEN 'handle' THEN b.im_consent WHEN 'phone' THEN b.phone_consent
        WHEN 'email' THEN b.email_consent ELSE b.post_consent
    END AS consent,
    b.consented_on,
    b.id AS buyer_id,
    b.file_id,
    b.row_number
FROM buyers AS b
CROSS JOIN contact_point_places AS places
WHERE
    CASE places.place
        WHEN 0 THEN b.handle WHEN 1 THEN b.phone WHEN 2 THEN b.other_phone WHEN 3 THEN b.email
        ELSE b.address
    END IS NOT NULL;

-- Every no and every bounce that files tell of, by contact point: whoever said it at an address said
-- it for everybody who has it.
CREATE VIEW file_refusals AS
SELECT 'email' AS kind, email AS value, email_consent AS act, consented_on AS said_on
FROM buyers WHERE email_consent IN ('refused', 'bounced') AND email IS NOT NULL
UNION ALL
SELECT 'phone', phone, phone_consent, consented_on
FROM buyers WHERE phone_consent IN ('refused', 'bounced') AND phone IS NOT NULL
UNION ALL
SELECT 'phone', other_phone, phone_consent, consented_on
FROM buyers WHERE phone_consent IN ('refused', 'bounced') AND other_phone IS NOT NULL
UNION ALL
SELECT kind, value, act, said_on
FROM refusals;

-- E-mail addresses of which a file says that they do not work.
CREATE VIEW bounces AS
SELECT value AS email
FROM file_refusals
WHERE kind = 'email' AND act = 'bounced';
