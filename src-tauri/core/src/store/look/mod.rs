//! What can be said of a whole shop at a first look; orders that are no sale count for nothing.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::Result;

/// Customers by how often they have bought.
#[derive(Clone, Copy, Debug)]
pub struct Buyers {
    pub n: i64,
    /// Have bought at least twice.
    pub n_again: i64,
    /// Have bought at least three times, and the last time before the day that was asked for.
    pub n_quiet: i64,
}

pub fn buyers(db: &Connection, quiet_since: NaiveDate) -> Result<Buyers> {
    let mut statement = db.prepare_cached(include_str!("buyers.sql"))?;
    Ok(statement.query_row(named_params! { ":quiet_since": quiet_since }, |row| {
        Ok(Buyers { n: row.get("n")?, n_again: row.get("n_again")?, n_quiet: row.get("n_quiet")? })
    })?)
}

/// The title that stands in the most orders, and in how many; of equals the first by the alphabet.
pub fn most_bought(db: &Connection) -> Result<Option<(String, i64)>> {
    Ok(db
        .prepare_cached(include_str!("most_bought.sql"))?
        .query_row([], |row| Ok((row.get("title")?, row.get("n_orders")?)))
        .optional()?)
}

/// The two months with the most orders, as `2026-05`; of equals the later first.
pub fn busiest_months(db: &Connection) -> Result<Vec<(String, i64)>> {
    let mut statement = db.prepare_cached(include_str!("months.sql"))?;
    let months = statement.query_map([], |row| Ok((row.get("month")?, row.get("n_orders")?)))?;
    Ok(months.collect::<rusqlite::Result<_>>()?)
}

/// Those who have bought, by how often, how lately, when and what.
#[derive(Clone, Debug, Default)]
pub struct BuyersOf {
    pub least: i64,
    pub quiet_since: Option<NaiveDate>,
    /// As `2026-05`.
    pub month: Option<String>,
    pub title: Option<String>,
}

pub fn buyers_of(db: &Connection, of: &BuyersOf) -> Result<HashSet<i64>> {
    let mut statement = db.prepare_cached(include_str!("buyers_of.sql"))?;
    let ids = statement.query_map(
        named_params! {
            ":least": of.least,
            ":quiet_since": of.quiet_since,
            ":month": of.month,
            ":title": of.title,
        },
        |row| row.get("id"),
    )?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Those who can be reached by some means on this day.
pub fn reachable(db: &Connection, today: NaiveDate) -> Result<HashSet<i64>> {
    let mut statement = db.prepare_cached(include_str!("reachable.sql"))?;
    let ids = statement.query_map(named_params! { ":today": today }, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
