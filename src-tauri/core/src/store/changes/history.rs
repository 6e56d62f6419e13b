//! The history: what was changed, newest first, and what undo and redo would do next.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::{Error, Result};

/// One change, as the history tells it.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: i64,
    pub made_at: String,
    pub act: String,
    /// A JSON object.
    pub places: String,
    /// Where the customer is still known.
    pub customer: Option<(i64, String)>,
    pub undone_at: Option<String>,
    /// Nothing of it can be taken back: all that it holds is a restriction.
    pub only_restricts: bool,
}

pub fn get(db: &Connection, id: i64) -> Result<Line> {
    db.prepare_cached(include_str!("get.sql"))?
        .query_row(named_params! { ":id": id }, line)
        .optional()?
        .ok_or(Error::NotFound { what: "change", id })
}

/// The newest changes, or those about one customer.
pub fn list(db: &Connection, customer_id: Option<i64>, limit: i64) -> Result<Vec<Line>> {
    let mut statement = db.prepare_cached(include_str!("list.sql"))?;
    let lines =
        statement.query_map(named_params! { ":customer": customer_id, ":limit": limit }, line)?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// The newest change that stands and can be taken back.
pub fn last_to_undo(db: &Connection) -> Result<Option<i64>> {
    one(db, include_str!("last_to_undo.sql"))
}

/// The change to take back before this one, where a later one stands in its way.
pub fn to_undo_first(db: &Connection, id: i64) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached(include_str!("to_undo_first.sql"))?
        .query_row(named_params! { ":id": id }, |row| row.get(0))?)
}

/// What was undone last, unless something was changed since.
pub fn last_to_redo(db: &Connection) -> Result<Option<i64>> {
    one(db, include_str!("last_to_redo.sql"))
}

/// The change that holds this act, if it is still known.
pub fn of_event(db: &Connection, event_id: i64) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached(
            "SELECT change_id FROM change_rows
             WHERE table_name = 'events' AND row_key = json_array(:event)",
        )?
        .query_row(named_params! { ":event": event_id }, |row| row.get(0))
        .optional()?)
}

fn one(db: &Connection, sql: &str) -> Result<Option<i64>> {
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?)
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    let customer_id: Option<i64> = row.get("customer_id")?;
    let customer_name: Option<String> = row.get("customer_name")?;
    Ok(Line {
        id: row.get("id")?,
        made_at: row.get("made_at")?,
        act: row.get("act")?,
        places: row.get("places")?,
        customer: customer_id.zip(customer_name),
        undone_at: row.get("undone_at")?,
        only_restricts: row.get("only_restricts")?,
    })
}
