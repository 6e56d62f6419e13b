//! The merchant's settings, every version with the day from which it holds.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;

/// One version of the settings, as the api wrote it.
#[derive(Clone, Debug)]
pub struct Version {
    pub effective_on: NaiveDate,
    pub settings: String,
}

pub fn newest(db: &Connection) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT settings FROM settings_versions ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// Every version, oldest first.
pub fn all(db: &Connection) -> Result<Vec<Version>> {
    let mut statement =
        db.prepare_cached("SELECT effective_on, settings FROM settings_versions ORDER BY id")?;
    let versions = statement.query_map([], |row| {
        Ok(Version { effective_on: row.get("effective_on")?, settings: row.get("settings")? })
    })?;
    Ok(versions.collect::<rusqlite::Result<_>>()?)
}

pub fn append(tx: &Transaction<'_>, effective_on: NaiveDate, settings: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO settings_versions (effective_on, settings) VALUES (:effective_on, :settings)",
    )?
    .execute(named_params! { ":effective_on": effective_on, ":settings": settings })?;
    Ok(())
}
