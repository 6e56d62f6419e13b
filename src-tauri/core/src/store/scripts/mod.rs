//! What the merchant wants to be said: every version of every script, of which the newest counts.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;

/// One version of the script of a kind in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub id: i64,
    pub kind: String,
    pub language: String,
    /// `None`: the original holds again.
    pub text: Option<String>,
    pub since_on: NaiveDate,
}

/// The newest of each kind and language.
pub fn newest(db: &Connection) -> Result<Vec<Version>> {
    let mut statement = db.prepare_cached(include_str!("newest.sql"))?;
    let versions = statement.query_map([], version)?;
    Ok(versions.collect::<rusqlite::Result<_>>()?)
}

/// All of one kind and language, the newest first.
pub fn versions(db: &Connection, kind: &str, language: &str) -> Result<Vec<Version>> {
    let mut statement = db.prepare_cached(include_str!("versions.sql"))?;
    let of = named_params! { ":kind": kind, ":language": language };
    let versions = statement.query_map(of, version)?;
    Ok(versions.collect::<rusqlite::Result<_>>()?)
}

/// Adds a version. What stands already needs none.
pub fn save(
    tx: &Transaction<'_>,
    (kind, language): (&str, &str),
    text: Option<&str>,
    since_on: NaiveDate,
) -> Result<()> {
    let newest = versions(tx, kind, language)?.into_iter().next();
    if newest.and_then(|newest| newest.text).as_deref() == text {
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO scripts (kind, language, text, since_on) VALUES (:kind, :language, :text, :since)",
    )?
    .execute(named_params! {
        ":kind": kind, ":language": language, ":text": text, ":since": since_on,
    })?;
    Ok(())
}

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        id: row.get("id")?,
        kind: row.get("kind")?,
        language: row.get("language")?,
        text: row.get("text")?,
        since_on: row.get("since_on")?,
    })
}
