-- The customer file: which identities are one customer and why, what the merchant writes of a customer
-- and of an order, and every change by the merchant's hand, to be undone and redone.

-- A card that is joined into another; NULL: a card of its own. Whose an identity is at present stands
-- in identities.customer_id; home_id is the card with which it was born, NULL as long as that is the same.
ALTER TABLE customers ADD COLUMN head_id INTEGER REFERENCES customers (id);
ALTER TABLE customers ADD COLUMN trashed_at TEXT;
CREATE INDEX customers_head ON customers (head_id) WHERE head_id IS NOT NULL;
CREATE INDEX customers_trashed ON customers (trashed_at) WHERE trashed_at IS NOT NULL;
ALTER TABLE identities ADD COLUMN home_id INTEGER REFERENCES customers (id);
CREATE INDEX identities_home ON identities (home_id) WHERE home_id IS NOT NULL;
-- Of a contact point that the merchant has typed: work, mobile, neighbour.
ALTER TABLE buyers ADD COLUMN label TEXT;

-- Decisions of the merchant on two identities, by their names and not their ids, so that they outlive
-- undo and import again. A name is json_array(channel key, evidence, value).
CREATE TABLE pair_decisions (
    one TEXT NOT NULL,
    other TEXT NOT NULL CHECK (one < other),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'later')),
    decided_on TEXT NOT NULL,
    -- Of `later`: the day on which it is asked again.
    until_on TEXT,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_decisions_other ON pair_decisions (other);

-- Versions of a field; the newest counts, and NULL means that the merchant has emptied it.
CREATE TABLE field_values (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    field TEXT NOT NULL,
    value TEXT,
    source TEXT NOT NULL CHECK (source IN ('typed', 'talk', 'merge')),
    event_id INTEGER REFERENCES events (id),
    said_on TEXT NOT NULL,
    learned_at TEXT NOT NULL
) STRICT;
CREATE INDEX field_values_customer ON field_values (customer_id, field, id);

-- Fields of the merchant's own; their values stand in field_values as `own.ID`.
CREATE TABLE own_fields (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yes_no')),
    -- Of a choice: a JSON array of texts.
    choices TEXT,
    position INTEGER NOT NULL,
    is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))
) STRICT;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    -- `ask`: what to ask next time.
    kind TEXT NOT NULL CHECK (kind IN ('note', 'ask', 'service', 'quote')),
    text TEXT NOT NULL,
    is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1)),
    remind_on TEXT,
    done_on TEXT,
    written_on TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;
CREATE INDEX notes_customer ON notes (customer_id);
CREATE INDEX notes_remind ON notes (remind_on) WHERE remind_on IS NOT NULL AND done_on IS NULL;

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    is_interest INTEGER NOT NULL DEFAULT 0 CHECK (is_interest IN (0, 1))
) STRICT;
CREATE TABLE customer_tags (
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    PRIMARY KEY (customer_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tags_tag ON customer_tags (tag_id);

CREATE TABLE lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE list_members (
    list_id INTEGER NOT NULL REFERENCES lists (id),
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    reason TEXT NOT NULL,
    since_on TEXT NOT NULL,
    left_on TEXT,
    PRIMARY KEY (list_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_members_customer ON list_members (customer_id);

CREATE TABLE households (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
CREATE TABLE household_members (
    customer_id INTEGER PRIMARY KEY REFERENCES customers (id),
    household_id INTEGER NOT NULL REFERENCES households (id)
) STRICT;
CREATE INDEX household_members_household ON household_members (household_id);

CREATE TABLE referrals (
    customer_id INTEGER PRIMARY KEY REFERENCES customers (id),
    referred_by_id INTEGER NOT NULL REFERENCES customers (id)
) STRICT;
CREATE INDEX referrals_by ON referrals (referred_by_id);

-- Files that belong to a customer; they lie beside this file under their hash.
CREATE TABLE customer_files (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    name TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    added_on TEXT NOT NULL
) STRICT;
CREATE INDEX customer_files_customer ON customer_files (customer_id);

CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    -- JSON: filter, columns, sort.
    view TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

-- What the merchant says of an order: laid over what files tell, appended, taken back by an act. Acts
-- outlive a sale that was taken back, so that they name an order that may be gone.
CREATE TABLE order_acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('status', 'refund', 'promised', 'tracking', 'note', 'retraction')),
    status TEXT,
    -- Of a refund: whole minor units of the order's currency.
    minor INTEGER,
    -- And what files had told of money given back by then, since later ones tell of this refund too.
    told_minor INTEGER,
    -- Of a promise: the day.
    day TEXT,
    -- Of tracking: the number; of a note or a refund: what the merchant wrote.
    text TEXT,
    carrier TEXT,
    of_act_id INTEGER REFERENCES order_acts (id),
    happened_on TEXT NOT NULL,
    learned_at TEXT NOT NULL
) STRICT;
CREATE INDEX order_acts_order ON order_acts (order_id);
CREATE TRIGGER order_acts_are_never_changed BEFORE UPDATE ON order_acts
BEGIN SELECT RAISE(ABORT, 'acts on orders are only appended'); END;
CREATE TRIGGER order_acts_are_never_removed BEFORE DELETE ON order_acts
BEGIN SELECT RAISE(ABORT, 'acts on orders are only appended'); END;

-- Every change by the merchant's hand. `places` holds what the sentence about it needs, ids and counts,
-- never a name.
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    act TEXT NOT NULL,
    places TEXT NOT NULL,
    customer_id INTEGER,
    undone_at TEXT
) STRICT;
-- The rows of a change as they were and as they are, as JSON; NULL: no such row.
CREATE TABLE change_rows (
    change_id INTEGER NOT NULL REFERENCES changes (id),
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (change_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_rows_row ON change_rows (table_name, row_key);

-- Everybody with whom the merchant has worked: they stay when the import goes that brought them.
CREATE VIEW worked_with AS
SELECT customer_id FROM events
UNION
SELECT customer_id FROM field_values
UNION
SELECT customer_id FROM notes
UNION
SELECT customer_id FROM customer_tags
UNION
SELECT customer_id FROM list_members WHERE left_on IS NULL
UNION
SELECT customer_id FROM household_members
UNION
SELECT customer_id FROM referrals
UNION
SELECT referred_by_id FROM referrals
UNION
SELECT customer_id FROM customer_files
UNION
SELECT id FROM customers WHERE is_typed = 1;

-- Notes with the card on which they are read, which is that of the head of joined ones.
CREATE VIEW told_notes AS
SELECT
    notes.id AS id,
    coalesce(customers.head_id, customers.id) AS customer_id,
    coalesce(heads.name, customers.name) AS customer_name,
    notes.kind AS kind,
    notes.text AS text,
    notes.is_pinned AS is_pinned,
    notes.remind_on AS remind_on,
    notes.done_on AS done_on,
    notes.written_on AS written_on,
    notes.written_at AS written_at,
    notes.customer_id AS written_for_id,
    coalesce(heads.trashed_at, customers.trashed_at) AS trashed_at
FROM notes
INNER JOIN customers ON customers.id = notes.customer_id
LEFT JOIN customers AS heads ON heads.id = customers.head_id;

-- Changes as the history tells them.
CREATE VIEW told_changes AS
SELECT
    changes.id AS id,
    changes.made_at AS made_at,
    changes.act AS act,
    changes.places AS places,
    changes.customer_id AS customer_id,
    customers.name AS customer_name,
    changes.undone_at AS undone_at,
    changes.act = 'refused' AS only_restricts
FROM changes
LEFT JOIN customers ON customers.id = changes.customer_id;
