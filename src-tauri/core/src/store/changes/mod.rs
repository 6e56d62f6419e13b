//! Changes by the merchant's hand: each is one line of the history, to be undone and redone.
//!
//! Triggers of the writing connection keep the rows of a change as they were and as they are. They
//! act only while a change is being recorded, so that an import pays nothing for them.

mod history;
mod rows;
mod turn;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Transaction, named_params};

use crate::Result;

pub use history::{Line, get, last_to_redo, last_to_undo, list, of_event, to_undo_first};
pub use rows::keep_rows_of_changes;
pub use turn::{Touched, Turn, redo, touched, undo};

/// So many changes can be undone; what is older is forgotten.
const KEPT: i64 = 1_000;

/// What is done, as the history tells it.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    pub at: DateTime<Utc>,
    /// The message of the history, such as `note_written`.
    pub act: &'a str,
    pub customer_id: Option<i64>,
    /// What the message needs, as a JSON object: ids and counts, never a name.
    pub places: &'a str,
}

/// Does the work and keeps what it changed; answers the number of the change.
///
/// Rows of tables that imports write too are kept by [`made`] and [`goes`], which the work calls.
pub fn record<T>(
    tx: &Transaction<'_>,
    change: &Change<'_>,
    work: impl FnOnce() -> Result<T>,
) -> Result<(i64, T)> {
    tx.prepare_cached(include_str!("insert_change.sql"))?.execute(named_params! {
        ":at": stored(change.at),
        ":act": change.act,
        ":places": change.places,
        ":customer": change.customer_id,
    })?;
    let id = tx.last_insert_rowid();
    tx.prepare_cached("INSERT INTO recording (change_id) VALUES (:id)")?
        .execute(named_params! { ":id": id })?;
    let answer = work()?;
    tx.execute("DELETE FROM recording", [])?;
    forget_old(tx, id - KEPT)?;
    Ok((id, answer))
}

/// Says whom the change that is being made is about, where that is known only once it is made.
pub fn is_about(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    tx.prepare_cached(include_str!("is_about.sql"))?
        .execute(named_params! { ":customer": customer_id })?;
    Ok(())
}

/// Takes the line of a change away again that changed no row; says whether it is still there.
pub fn is_worth_a_line(tx: &Transaction<'_>, id: i64) -> Result<bool> {
    let of = named_params! { ":id": id };
    let has_rows =
        tx.prepare_cached("SELECT 1 FROM change_rows WHERE change_id = :id")?.exists(of)?;
    if !has_rows {
        tx.prepare_cached("DELETE FROM changes WHERE id = :id")?.execute(of)?;
    }
    Ok(has_rows)
}

/// Notes that the work has made this row of a table that imports write too.
pub fn made(tx: &Transaction<'_>, table: &str, key: &[i64]) -> Result<()> {
    rows::note(tx, table, key, rows::Moment::Made)
}

/// Notes a row of a table that imports write too, before the work takes it away.
pub fn goes(tx: &Transaction<'_>, table: &str, key: &[i64]) -> Result<()> {
    rows::note(tx, table, key, rows::Moment::Goes)
}

/// Whom the change is about, where the work itself has made them.
pub fn about(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE changes SET customer_id = :customer WHERE id = (SELECT change_id FROM recording)",
    )?
    .execute(named_params! { ":customer": customer_id })?;
    Ok(())
}

/// Notes that a contact point is to work again that talks have called wrong, before it does.
pub fn lifted(tx: &Transaction<'_>, kind: &str, value: &str) -> Result<()> {
    tx.prepare_cached(include_str!("note_lifted_point.sql"))?
        .execute(named_params! { ":kind": kind, ":value": value })?;
    Ok(())
}

fn stored(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn forget_old(tx: &Transaction<'_>, until: i64) -> Result<()> {
    for sql in [
        "DELETE FROM change_rows WHERE change_id <= :until",
        "DELETE FROM changes WHERE id <= :until",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! { ":until": until })?;
    }
    Ok(())
}
