//! The sheets that were printed.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;

/// The number that the next printed sheet gets.
pub fn next_number(db: &Connection) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM call_sheets")?
        .query_row([], |row| row.get(0))?)
}

/// A sheet that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    pub number: i64,
    /// RFC 3339 in UTC.
    pub printed_at: &'a str,
    pub sheet_on: NaiveDate,
    pub paper: &'a str,
    pub form: &'a str,
    pub language: &'a str,
    /// `dm` or `md`.
    pub day_order: &'a str,
}

/// A row of it.
#[derive(Clone, Debug)]
pub struct KeptRow {
    /// The most urgent of its follow-ups.
    pub follow_up_id: i64,
    pub customer_id: i64,
    /// What the row showed, as JSON: never a name, never a number to dial.
    pub shown: String,
}

/// Keeps what was printed: the number and, row by row, whom it named and what it showed.
pub fn keep(tx: &Transaction<'_>, sheet: &Kept<'_>, rows: &[KeptRow]) -> Result<()> {
    tx.prepare_cached(include_str!("keep_call_sheet.sql"))?.execute(named_params! {
        ":number": sheet.number,
        ":printed_at": sheet.printed_at,
        ":sheet_on": sheet.sheet_on,
        ":paper": sheet.paper,
        ":form": sheet.form,
        ":language": sheet.language,
        ":day_order": sheet.day_order,
    })?;
    let mut statement = tx.prepare_cached(include_str!("keep_call_sheet_row.sql"))?;
    for (position, row) in (1_i64..).zip(rows) {
        statement.execute(named_params! {
            ":number": sheet.number,
            ":position": position,
            ":follow_up_id": row.follow_up_id,
            ":customer_id": row.customer_id,
            ":shown": row.shown,
        })?;
    }
    Ok(())
}

/// The words in which customers of this language are asked for permission, with their version.
pub fn wording(db: &Connection, language: &str) -> Result<Option<(i64, String)>> {
    Ok(db
        .prepare_cached(include_str!("newest_wording.sql"))?
        .query_row(named_params! { ":language": language }, |row| {
            Ok((row.get("version")?, row.get("text")?))
        })
        .optional()?)
}
