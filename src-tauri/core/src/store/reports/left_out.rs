//! Who is left out on a day, and why. Counting and listing ask the same question, so that a number and
//! the rows behind it can never differ.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::Result;

/// How many are left out for one reason.
#[derive(Clone, Debug)]
pub struct Count {
    pub reason: String,
    /// Where the order came from; none for a complaint.
    pub channel: Option<String>,
    pub n: i64,
}

/// The most numerous first.
pub fn counts(db: &Connection, on: NaiveDate) -> Result<Vec<Count>> {
    let mut statement = db.prepare_cached(include_str!("left_out_counts.sql"))?;
    let counts = statement.query_map(named_params! { ":on": on }, |row| {
        Ok(Count { reason: row.get("reason")?, channel: row.get("channel")?, n: row.get("n")? })
    })?;
    Ok(counts.collect::<rusqlite::Result<_>>()?)
}

/// The follow-ups behind a number, the most urgent first. Without a reason all of them; without a
/// channel those of every channel.
pub fn ids(
    db: &Connection,
    on: NaiveDate,
    reason: Option<&str>,
    channel: Option<&str>,
) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("left_out_ids.sql"))?;
    let of = named_params! { ":on": on, ":reason": reason, ":channel": channel };
    let ids = statement.query_map(of, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
