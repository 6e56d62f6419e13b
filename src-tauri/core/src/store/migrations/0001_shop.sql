-- The shop: identities apart from customers, acts apart from plans, and for every row the file and
-- the line that wrote it. Money is whole minor units beside its currency. Days are YYYY-MM-DD.

CREATE TABLE settings_versions (
    id INTEGER PRIMARY KEY,
    effective_on TEXT NOT NULL,
    settings TEXT NOT NULL
) STRICT;

CREATE TABLE channels (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    -- The day of the first import from this channel: nothing older is born late.
    activated_on TEXT NOT NULL
) STRICT;

CREATE TABLE import_batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    imported_at TEXT NOT NULL,
    imported_on TEXT NOT NULL,
    orders_new INTEGER NOT NULL DEFAULT 0,
    orders_changed INTEGER NOT NULL DEFAULT 0,
    customers_new INTEGER NOT NULL DEFAULT 0,
    -- When it was taken back. What is kept of it from then on counts for nothing but provenance.
    undone_at TEXT
) STRICT;

CREATE TABLE import_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    channel_id INTEGER NOT NULL REFERENCES channels (id),
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    delimiter TEXT NOT NULL,
    n_rows INTEGER NOT NULL DEFAULT 0,
    n_problems INTEGER NOT NULL DEFAULT 0,
    first_on TEXT,
    last_on TEXT,
    -- The orders that this file told in the same words as a file before it, each with its row:
    -- they stay when that other file is taken back.
    told_again BLOB
) STRICT;
CREATE INDEX import_files_batch ON import_files (batch_id);
CREATE INDEX import_files_channel ON import_files (channel_id, last_on);

CREATE TABLE import_problems (
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    code TEXT NOT NULL,
    left_aside INTEGER NOT NULL CHECK (left_aside IN (0, 1))
) STRICT;
CREATE INDEX import_problems_file ON import_problems (file_id);

-- The largest ids that were ever given, where rows went: an order that is gone leaves its number
-- to nobody, since printed sheets still name it.
CREATE TABLE ids_given (
    table_name TEXT PRIMARY KEY,
    id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    city TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    -- What the merchant typed wins over a file.
    is_typed INTEGER NOT NULL DEFAULT 0 CHECK (is_typed IN (0, 1)),
    file_id INTEGER REFERENCES import_files (id),
    row_number INTEGER
) STRICT;

-- A buyer as one channel names them. `evidence` says what the value is: handle, email, phone, or
-- order where the channel gave nothing but an order number.
CREATE TABLE identities (
    id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES channels (id),
    evidence TEXT NOT NULL CHECK (evidence IN ('handle', 'email', 'phone', 'order')),
    value TEXT NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    -- The file that knows most of buyers names them; of several orders the newest, whatever came in
    -- first. This is how much it knew, and the day of the order.
    named_rank INTEGER NOT NULL DEFAULT 0,
    named_on TEXT,
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX identities_value ON identities (channel_id, evidence, value);
CREATE INDEX identities_customer ON identities (customer_id);

-- A buyer in the words of a file: what one or more orders say of an identity alike. Words are
-- never changed; an order that is told in other words has another buyer of the same identity.
CREATE TABLE buyers (
    id INTEGER PRIMARY KEY,
    identity_id INTEGER NOT NULL REFERENCES identities (id),
    words_hash INTEGER NOT NULL,
    -- How much the file knows of buyers.
    buyer_rank INTEGER NOT NULL,
    name TEXT,
    -- Each in the one writing in which it is compared, and `…_shown` as the file wrote it, where
    -- that differs. The nature is own, relay or masked.
    handle TEXT,
    handle_shown TEXT,
    email TEXT,
    email_shown TEXT,
    email_nature TEXT,
    phone TEXT,
    phone_shown TEXT,
    phone_nature TEXT,
    other_phone TEXT,
    other_phone_shown TEXT,
    other_phone_nature TEXT,
    -- Seven lines, recipient to country.
    address TEXT,
    address_nature TEXT,
    -- How many days a forwarding number lives after the order, and until when by the newest one.
    phone_days INTEGER,
    phone_until TEXT,
    -- What a consent column said: granted, not_granted, refused or bounced; and the day that the
    -- file gives for it, else the day of the order counts.
    email_consent TEXT,
    phone_consent TEXT,
    post_consent TEXT,
    im_consent TEXT,
    consented_on TEXT,
    -- Of a customer file.
    since_on TEXT,
    note TEXT,
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX buyers_words ON buyers (identity_id, words_hash);
CREATE INDEX buyers_email_refused ON buyers (email) WHERE email_consent IN ('refused', 'bounced');
CREATE INDEX buyers_phone_refused ON buyers (phone) WHERE phone_consent IN ('refused', 'bounced');
CREATE INDEX buyers_other_phone_refused ON buyers (other_phone)
WHERE phone_consent IN ('refused', 'bounced');

-- Buyers whom a customer file tells of, without an order.
CREATE TABLE buyer_tellings (
    buyer_id INTEGER NOT NULL REFERENCES buyers (id),
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL,
    PRIMARY KEY (buyer_id, file_id)
) STRICT, WITHOUT ROWID;

-- Every way to reach an identity, with the file that first told of it. An identity has one row for
-- each buyer that says the same.
CREATE VIEW contact_points AS
SELECT
    id * 8 AS id, identity_id, 'handle' AS kind, handle AS value, handle_shown AS shown,
    'own' AS nature, NULL AS valid_until, im_consent AS consent, consented_on, id AS buyer_id,
    file_id, row_number
FROM buyers WHERE handle IS NOT NULL
UNION ALL
SELECT
    id * 8 + 3, identity_id, 'email', email, email_shown, email_nature, NULL, email_consent,
    consented_on, id, file_id, row_number
FROM buyers WHERE email IS NOT NULL
UNION ALL
SELECT
    id * 8 + 1, identity_id, 'phone', phone, phone_shown, phone_nature,
    iif(phone_nature = 'relay', phone_until, NULL), phone_consent,
    consented_on, id, file_id, row_number
FROM buyers WHERE phone IS NOT NULL
UNION ALL
SELECT
    id * 8 + 2, identity_id, 'phone', other_phone, other_phone_shown, other_phone_nature,
    iif(other_phone_nature = 'relay', phone_until, NULL), phone_consent,
    consented_on, id, file_id, row_number
FROM buyers WHERE other_phone IS NOT NULL
UNION ALL
SELECT
    id * 8 + 4, identity_id, 'post', address, NULL, address_nature, NULL, post_consent,
    consented_on, id, file_id, row_number
FROM buyers WHERE address IS NOT NULL;

-- A no or a bounce that a file told of and that outlives its import: nothing but the person takes
-- it back.
CREATE TABLE refusals (
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'post', 'handle')),
    value TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('not_granted', 'refused', 'bounced')),
    said_on TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL,
    PRIMARY KEY (kind, value, act)
) STRICT, WITHOUT ROWID;

-- E-mail addresses of which a file says that they do not work.
CREATE VIEW bounces AS
SELECT email FROM buyers
WHERE email_consent IN ('refused', 'bounced') AND email_consent = 'bounced' AND email IS NOT NULL
UNION
SELECT value FROM refusals WHERE kind = 'email' AND act = 'bounced';

-- Contact points never to be used again, whoever has them. Survives erasing and importing.
CREATE TABLE suppressions (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('refused', 'wrong', 'bounced')),
    since_on TEXT NOT NULL,
    PRIMARY KEY (kind, value, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    variation TEXT NOT NULL DEFAULT '',
    sku TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX products_name ON products (title, variation, sku);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES channels (id),
    number TEXT NOT NULL,
    -- None for a sale over the counter, or while only the lines of the order are known.
    identity_id INTEGER REFERENCES identities (id),
    -- Whom the one file that tells of the order names; with several, they stand at the tellings.
    buyer_id INTEGER REFERENCES buyers (id),
    ordered_on TEXT,
    -- The instant in seconds since 1970, where the file gives one.
    ordered_at INTEGER,
    paid_on TEXT,
    shipped_on TEXT,
    delivered_on TEXT,
    cancelled_on TEXT,
    status TEXT,
    currency TEXT,
    items_minor INTEGER,
    shipping_minor INTEGER,
    tax_minor INTEGER,
    discount_minor INTEGER,
    total_minor INTEGER,
    refunded_minor INTEGER,
    summary TEXT,
    n_units INTEGER,
    note TEXT,
    -- The day on which it was called off or given back whole.
    ended_on TEXT,
    -- Of the one telling, or of the first of several, so that the same file is recognised at once.
    content_hash INTEGER NOT NULL,
    -- How many tellings stand in order_tellings; 0 while this row is all that was ever told.
    n_tellings INTEGER NOT NULL DEFAULT 0,
    -- The file that first told of it; the day of its batch is the day on which we learned of it.
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX orders_number ON orders (channel_id, number);
CREATE INDEX orders_identity ON orders (identity_id, ordered_on, status, delivered_on, ended_on, file_id);

CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL,
    line_key TEXT,
    product_id INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL,
    unit_price_minor INTEGER,
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL,
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

-- What each file said of an order, where several said different things. The order is what they
-- come to together, and is computed again when one of them is taken back.
CREATE TABLE order_tellings (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    content_hash INTEGER NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_files (id),
    row_number INTEGER NOT NULL,
    -- The telling that stood alone before others came; what files told again means this one.
    is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),
    -- Rows of the order without the one that tells of the order itself.
    is_headless INTEGER NOT NULL DEFAULT 0 CHECK (is_headless IN (0, 1)),
    buyer_id INTEGER REFERENCES buyers (id),
    ordered_on TEXT,
    ordered_at INTEGER,
    paid_on TEXT,
    shipped_on TEXT,
    delivered_on TEXT,
    cancelled_on TEXT,
    status TEXT,
    currency TEXT,
    items_minor INTEGER,
    shipping_minor INTEGER,
    tax_minor INTEGER,
    discount_minor INTEGER,
    total_minor INTEGER,
    refunded_minor INTEGER,
    summary TEXT,
    n_units INTEGER,
    note TEXT,
    -- Of a row of a payments ledger: its own number, and what it gives back.
    movement_key TEXT,
    movement_minor INTEGER
) STRICT;
CREATE UNIQUE INDEX order_tellings_words ON order_tellings (order_id, content_hash, file_id);
CREATE INDEX order_tellings_file ON order_tellings (file_id);
CREATE INDEX order_tellings_buyer ON order_tellings (buyer_id);

CREATE TABLE told_lines (
    telling_id INTEGER NOT NULL REFERENCES order_tellings (id),
    position INTEGER NOT NULL,
    line_key TEXT,
    product_id INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL,
    unit_price_minor INTEGER,
    row_number INTEGER NOT NULL,
    PRIMARY KEY (telling_id, position)
) STRICT, WITHOUT ROWID;

-- What was done and said, in the order in which we learned of it. Nothing is changed or removed;
-- an act that was taken back is followed by a retraction.
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL CHECK (type IN (
        'attempt', 'snooze', 'skip', 'do_not_contact', 'consent', 'complaint', 'complaint_closed', 'retraction'
    )),
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    happened_on TEXT NOT NULL,
    learned_at TEXT NOT NULL,
    -- The kind of follow-up, and the order that leads it.
    kind TEXT,
    order_id INTEGER REFERENCES orders (id),
    outcome TEXT,
    medium TEXT,
    -- The number or address that was used.
    contact_point TEXT,
    -- Of a snooze or a callback.
    until_on TEXT,
    -- Of a do_not_contact: all, or a medium. Of a consent: opt_in or opt_out.
    scope TEXT,
    note TEXT,
    -- Of a retraction: the act taken back. Of complaint_closed: the complaint.
    of_event_id INTEGER REFERENCES events (id)
) STRICT;
CREATE INDEX events_customer ON events (customer_id);
CREATE INDEX events_learned_at ON events (learned_at);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;

-- The plan: a cache, thrown away and computed anew from orders, events, settings and the day.
-- The id is derived from kind and leading order or complaint, so it stays the same.
CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    order_id INTEGER,
    due_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    expires_on TEXT,
    state TEXT NOT NULL,
    state_reason TEXT,
    medium TEXT,
    attempts INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_ups_customer ON follow_ups (customer_id);
CREATE INDEX follow_ups_due ON follow_ups (state, due_on, kind, medium, until_on, customer_id);

CREATE TABLE plan (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- The day for which all follow-ups were planned.
    planned_for TEXT NOT NULL
) STRICT;

CREATE TABLE call_sheets (
    number INTEGER PRIMARY KEY,
    printed_at TEXT NOT NULL,
    sheet_on TEXT NOT NULL,
    paper TEXT NOT NULL
) STRICT;
CREATE TABLE call_sheet_rows (
    number INTEGER NOT NULL REFERENCES call_sheets (number),
    position INTEGER NOT NULL,
    follow_up_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    PRIMARY KEY (number, position)
) STRICT, WITHOUT ROWID;

-- The folder in which new exports arrive.
CREATE TABLE watched_folder (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    folder TEXT NOT NULL
) STRICT;

-- Files that came in, or that the merchant has waved away: whatever their names, they are not
-- offered again. The path and the time are those under which they were last seen.
CREATE TABLE known_files (
    size_bytes INTEGER NOT NULL,
    content_hash INTEGER NOT NULL,
    path TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    PRIMARY KEY (size_bytes, content_hash)
) STRICT, WITHOUT ROWID;

-- Formats that the merchant has made, each as the text of a format file.
CREATE TABLE own_formats (
    id TEXT PRIMARY KEY,
    format TEXT NOT NULL
) STRICT, WITHOUT ROWID;
