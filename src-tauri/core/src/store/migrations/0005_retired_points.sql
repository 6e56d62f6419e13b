-- Contact points that the merchant has retired by hand, whoever has them; a talk that calls a number wrong
-- stands in suppressions, so that one of both may be taken back and the other still holds.
CREATE TABLE retired_points (
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'post', 'handle')),
    value TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('wrong', 'moved', 'ended')),
    retired_on TEXT NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

-- Everything that is never to be used: what they refused comes before all other reasons.
CREATE VIEW stopped_points AS
SELECT kind, value, reason, since_on FROM suppressions
UNION ALL
SELECT kind, value, reason, retired_on FROM retired_points;
