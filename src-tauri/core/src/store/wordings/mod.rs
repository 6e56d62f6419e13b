//! The words in which customers are asked for permission: versions that are only added to, so that a
//! yes points for ever at what they heard.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::Result;

/// One version in one language.
#[derive(Clone, Debug)]
pub struct Wording {
    pub id: i64,
    pub language: String,
    /// Counted in each language from 1.
    pub version: i64,
    pub text: String,
    pub since_on: NaiveDate,
    /// How many have said yes or no to these words.
    pub n_answers: i64,
}

/// Every version, the newest of each language first.
pub fn all(db: &Connection) -> Result<Vec<Wording>> {
    let mut statement = db.prepare_cached(include_str!("all.sql"))?;
    let wordings = statement.query_map([], wording)?;
    Ok(wordings.collect::<rusqlite::Result<_>>()?)
}

/// The number, version and words in force in a language; none where nobody was ever asked in it.
pub fn newest(db: &Connection, language: &str) -> Result<Option<(i64, i64, String)>> {
    Ok(db
        .prepare_cached(include_str!("newest.sql"))?
        .query_row(named_params! { ":language": language }, |row| {
            Ok((row.get("id")?, row.get("version")?, row.get("text")?))
        })
        .optional()?)
}

/// The next version of a language; answers its id.
pub fn append(
    tx: &Transaction<'_>,
    language: &str,
    text: &str,
    since_on: NaiveDate,
) -> Result<i64> {
    tx.prepare_cached(include_str!("append.sql"))?.execute(named_params! {
        ":language": language,
        ":text": text,
        ":since_on": since_on,
    })?;
    Ok(tx.last_insert_rowid())
}

fn wording(row: &Row<'_>) -> rusqlite::Result<Wording> {
    Ok(Wording {
        id: row.get("id")?,
        language: row.get("language")?,
        version: row.get("version")?,
        text: row.get("text")?,
        since_on: row.get("since_on")?,
        n_answers: row.get("n_answers")?,
    })
}
