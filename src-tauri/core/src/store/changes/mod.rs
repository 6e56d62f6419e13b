//! Changes by the merchant's hand: each is one line of the history, to be undone and redone.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Transaction, named_params};

use crate::Result;

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
pub fn record<T>(
    tx: &Transaction<'_>,
    change: &Change<'_>,
    work: impl FnOnce() -> Result<T>,
) -> Result<(i64, T)> {
    tx.prepare_cached(include_str!("insert_change.sql"))?.execute(named_params! {
        ":at": change.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        ":act": change.act,
        ":places": change.places,
        ":customer": change.customer_id,
    })?;
    let id = tx.last_insert_rowid();
    Ok((id, work()?))
}
