//! What calendars were given, so that an entry is changed or called off under the same name.

use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::domain::calendar_file::Given;

/// What tells this shop's entries from another's; made when it is first asked for.
pub fn token(tx: &Transaction<'_>) -> Result<String> {
    tx.execute(include_str!("make_token.sql"), [])?;
    Ok(tx.query_row("SELECT token FROM calendar_token", [], |row| row.get(0))?)
}

/// What was given under names that begin so.
pub fn given(db: &Connection, prefix: &str) -> Result<Vec<Given>> {
    let mut statement = db.prepare_cached(include_str!("given.sql"))?;
    let mut rows = statement.query(named_params! { ":prefix": prefix })?;
    let mut given = Vec::new();
    while let Some(row) = rows.next()? {
        given.push(Given {
            uid: row.get("uid")?,
            on: row.get("on_day")?,
            words_hash: row.get("words_hash")?,
            sequence: row.get("sequence")?,
            is_cancelled: row.get("is_cancelled")?,
        });
    }
    Ok(given)
}

/// Takes the place of all that was given under names that begin so.
pub fn remember(tx: &Transaction<'_>, prefix: &str, given: &[Given]) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM calendar_entries WHERE substr(uid, 1, length(:prefix)) = :prefix",
    )?
    .execute(named_params! { ":prefix": prefix })?;
    let mut statement = tx.prepare_cached(include_str!("remember.sql"))?;
    for entry in given {
        statement.execute(named_params! {
            ":uid": entry.uid,
            ":on_day": entry.on,
            ":words_hash": entry.words_hash,
            ":sequence": entry.sequence,
            ":is_cancelled": entry.is_cancelled,
        })?;
    }
    Ok(())
}
