//! Everything a merchant would miss, as sorted lines.

use rusqlite::Connection;

use super::super::text_of;
use crate::Result;

/// Hands every fact of the shop to `line`, as JSON, sorted by bytes.
///
/// Nothing depends on the order in which files came in: no row ids, no times of writing, no plan.
/// SQLite sorts outside of memory, so a large shop needs no more of it than a small one.
pub fn dump(db: &Connection, mut line: impl FnMut(&str) -> Result<()>) -> Result<()> {
    let mut statement = db.prepare(include_str!("dump.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        line(text_of(row, "line")?)?;
    }
    Ok(())
}
