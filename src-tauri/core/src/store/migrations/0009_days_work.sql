-- The day's work: what a talk brings, promises, what is said and on which words, sheets that are typed back,
-- and the calendar. Columns of an act stay empty where it does not need them.

-- The year of a follow-up that comes every year.
ALTER TABLE events ADD COLUMN turn INTEGER;
-- Of an attempt: how satisfied they are, and how likely they are to recommend the shop.
ALTER TABLE events ADD COLUMN score INTEGER CHECK (score BETWEEN 1 AND 5);
ALTER TABLE events ADD COLUMN recommend INTEGER CHECK (recommend BETWEEN 0 AND 10);
-- How long the talk took, and what their clocks showed, in minutes after midnight.
ALTER TABLE events ADD COLUMN seconds INTEGER CHECK (seconds >= 0);
ALTER TABLE events ADD COLUMN local_minute INTEGER CHECK (local_minute BETWEEN 0 AND 1439);
-- The sheet and its row from which the act was typed back.
ALTER TABLE events ADD COLUMN sheet_number INTEGER;
ALTER TABLE events ADD COLUMN sheet_row INTEGER;
-- Of a consent: the words that they were asked with.
ALTER TABLE events ADD COLUMN wording_id INTEGER REFERENCES wordings (id);
-- Of a complaint: what it is about and how bad; of one that is settled (a snooze): what was done and at what
-- cost; of one that is closed: whether they are content.
ALTER TABLE events ADD COLUMN about TEXT;
ALTER TABLE events ADD COLUMN severity INTEGER CHECK (severity BETWEEN 1 AND 3);
ALTER TABLE events ADD COLUMN solution TEXT;
ALTER TABLE events ADD COLUMN cost_minor INTEGER;
ALTER TABLE events ADD COLUMN currency TEXT;
ALTER TABLE events ADD COLUMN is_content INTEGER CHECK (is_content IN (0, 1));
-- The rule of the channel that the merchant set aside for this act.
ALTER TABLE events ADD COLUMN overruled TEXT;
CREATE INDEX events_sheet ON events (sheet_number, sheet_row) WHERE sheet_number IS NOT NULL;

-- The words in which customers are asked for permission. A yes points at its words for ever.
CREATE TABLE wordings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    since_on TEXT NOT NULL,
    UNIQUE (language, version)
) STRICT;
CREATE TRIGGER wordings_are_never_changed BEFORE UPDATE ON wordings
BEGIN SELECT RAISE(ABORT, 'wordings are only appended'); END;
CREATE TRIGGER wordings_are_never_removed BEFORE DELETE ON wordings
BEGIN SELECT RAISE(ABORT, 'wordings are only appended'); END;

-- What was promised. The order may be gone; the promise stays.
CREATE TABLE promises (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    order_id INTEGER,
    text TEXT NOT NULL,
    due_on TEXT NOT NULL,
    -- The day that was said at first.
    first_due_on TEXT NOT NULL,
    made_on TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sheet_number INTEGER,
    sheet_row INTEGER,
    ended_on TEXT,
    ended_how TEXT CHECK (ended_how IN ('kept', 'dropped')),
    CHECK ((ended_on IS NULL) = (ended_how IS NULL))
) STRICT;
CREATE INDEX promises_customer ON promises (customer_id);
CREATE INDEX promises_open ON promises (due_on) WHERE ended_on IS NULL;

-- Which missing fact a customer was asked for, so that nobody is asked the same soon again.
CREATE TABLE asked (
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    fact TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    PRIMARY KEY (customer_id, fact, asked_on)
) STRICT, WITHOUT ROWID;

-- What the merchant knows of a product, by its folded title, so that it outlives undo and import again.
CREATE TABLE product_notes (
    title_key TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    care TEXT NOT NULL DEFAULT '',
    -- After so many days it is used up.
    lasts_days INTEGER CHECK (lasts_days > 0),
    warranty_months INTEGER CHECK (warranty_months > 0)
) STRICT, WITHOUT ROWID;
-- Common questions; one without a title is of every product.
CREATE TABLE product_answers (
    id INTEGER PRIMARY KEY,
    title_key TEXT,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX product_answers_title ON product_answers (title_key);

-- What is said at a follow-up of a kind; the newest counts, and NULL means that the original holds again.
CREATE TABLE scripts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT,
    since_on TEXT NOT NULL
) STRICT;

ALTER TABLE call_sheets ADD COLUMN form TEXT NOT NULL DEFAULT 'full'
CHECK (form IN ('full', 'dense', 'helper', 'messages', 'post', 'cards'));
ALTER TABLE call_sheets ADD COLUMN language TEXT;
-- In which order day and month stand on the paper: `dm` or `md`.
ALTER TABLE call_sheets ADD COLUMN day_order TEXT CHECK (day_order IN ('dm', 'md'));
-- What the row showed, as JSON: follow-ups with state, day and attempts, the medium and the number of the
-- contact point. Never a name, never a number to dial.
ALTER TABLE call_sheet_rows ADD COLUMN shown TEXT;

-- Lines as they were typed from a sheet, those too that nobody could read.
CREATE TABLE sheet_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL REFERENCES call_sheets (number),
    sheet_row INTEGER,
    customer_id INTEGER REFERENCES customers (id),
    text TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('entered', 'same', 'done_elsewhere', 'unclear')),
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX sheet_entries_number ON sheet_entries (number);
CREATE INDEX sheet_entries_customer ON sheet_entries (customer_id) WHERE customer_id IS NOT NULL;

-- What was written into a calendar, so that an entry is changed or called off under the same name.
CREATE TABLE calendar_entries (
    uid TEXT PRIMARY KEY,
    on_day TEXT NOT NULL,
    words_hash INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    is_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (is_cancelled IN (0, 1))
) STRICT, WITHOUT ROWID;
-- What tells this shop's entries from another's.
CREATE TABLE calendar_token (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    token TEXT NOT NULL
) STRICT;

ALTER TABLE follow_ups ADD COLUMN turn INTEGER;
-- All orders that it covers, as a JSON array, where they are more than one.
ALTER TABLE follow_ups ADD COLUMN orders TEXT;
-- The first day on which its medium leads nowhere any more, and what could be used instead.
ALTER TABLE follow_ups ADD COLUMN ends_on TEXT;
ALTER TABLE follow_ups ADD COLUMN instead TEXT;
CREATE INDEX follow_ups_expires ON follow_ups (expires_on) WHERE state IN ('overdue', 'blocked');

-- The next day on which a plan changes otherwise than by its own days.
CREATE TABLE plan_turns (
    customer_id INTEGER PRIMARY KEY,
    turns_on TEXT NOT NULL
) STRICT;
CREATE INDEX plan_turns_on ON plan_turns (turns_on);

CREATE INDEX orders_to_send ON orders (ordered_on)
WHERE status IN ('paid', 'partly_shipped') AND shipped_on IS NULL AND delivered_on IS NULL AND ended_on IS NULL;
CREATE INDEX buyers_ending ON buyers (phone_until) WHERE phone_nature = 'relay' AND phone_until IS NOT NULL;

DROP VIEW worked_with;
-- Everybody with whom the merchant has worked: they stay when the import goes that brought them.
CREATE VIEW worked_with AS
SELECT customer_id FROM events
UNION
SELECT customer_id FROM promises
UNION
SELECT customer_id FROM asked
UNION
SELECT customer_id FROM sheet_entries WHERE customer_id IS NOT NULL
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

-- Everybody is planned anew at the first command.
UPDATE plan SET planned_for = '0001-01-01';
