//! Where orders come from.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;

/// A channel that something was imported from.
#[derive(Clone, Debug)]
pub struct Channel {
    pub id: i64,
    pub key: String,
    /// The day of its first import.
    pub activated_on: NaiveDate,
}

pub fn all(db: &Connection) -> Result<Vec<Channel>> {
    let mut statement =
        db.prepare_cached("SELECT id, key, activated_on FROM channels ORDER BY id")?;
    let channels = statement.query_map([], |row| {
        Ok(Channel {
            id: row.get("id")?,
            key: row.get("key")?,
            activated_on: row.get("activated_on")?,
        })
    })?;
    Ok(channels.collect::<rusqlite::Result<_>>()?)
}

/// The channel's id; it begins today when this is its first import.
pub fn begin(tx: &Transaction<'_>, key: &str, today: NaiveDate) -> Result<i64> {
    let known = tx
        .prepare_cached("SELECT id FROM channels WHERE key = :key")?
        .query_row(named_params! { ":key": key }, |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        // A channel of which every import was taken back begins anew.
        tx.prepare_cached(include_str!("begin_channel_anew.sql"))?
            .execute(named_params! { ":channel": id, ":today": today })?;
        return Ok(id);
    }
    tx.prepare_cached("INSERT INTO channels (key, activated_on) VALUES (:key, :today)")?
        .execute(named_params! { ":key": key, ":today": today })?;
    Ok(tx.last_insert_rowid())
}

/// A format that is built in and in which orders of the channel came; what was typed is of none.
pub fn format_of(db: &Connection, key: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached(include_str!("channel_format.sql"))?
        .query_row(named_params! { ":key": key }, |row| row.get("format"))
        .optional()?)
}
