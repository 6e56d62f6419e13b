//! The merchant's settings, every version with the day from which it holds.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;
use crate::domain::contact_point::OwnPoints;

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

/// How the shop itself is reached, by the newest settings.
pub fn own_points(db: &Connection) -> Result<OwnPoints> {
    let told = db
        .prepare_cached(include_str!("own_points.sql"))?
        .query_row([], |row| {
            let text = |at: usize| row.get::<_, Option<String>>(at);
            let (email, phone, country) = (text(0)?, text(1)?, text(2)?);
            let [email, phone, country] = [email, phone, country].map(Option::unwrap_or_default);
            Ok(OwnPoints::of(&email, &phone, &country))
        })
        .optional()?;
    Ok(told.unwrap_or_default())
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
