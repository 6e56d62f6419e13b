//! The shop in numbers.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use crate::Result;
use crate::domain::money::Money;
use crate::store::{minor_money, parse_day};

/// How many of everything, and what all orders come to.
#[derive(Clone, Debug)]
pub struct Stats {
    pub customers: i64,
    pub identities: i64,
    pub orders: i64,
    pub lines: i64,
    pub batches: i64,
    pub follow_ups: BTreeMap<String, i64>,
    pub totals: Vec<Money>,
}

/// How far a channel's imports reach.
#[derive(Clone, Debug)]
pub struct Reach {
    pub channel: String,
    pub last_import_on: chrono::NaiveDate,
    pub reaches_until: Option<chrono::NaiveDate>,
}

pub fn stats(db: &Connection) -> Result<Stats> {
    let stats = db.prepare_cached(include_str!("counts.sql"))?.query_row([], |row| {
        Ok(Stats {
            customers: row.get("customers")?,
            identities: row.get("identities")?,
            orders: row.get("orders")?,
            lines: row.get("lines")?,
            batches: row.get("batches")?,
            follow_ups: BTreeMap::new(),
            totals: Vec::new(),
        })
    })?;
    Ok(Stats { follow_ups: follow_ups(db)?, totals: totals(db)?, ..stats })
}

fn follow_ups(db: &Connection) -> Result<BTreeMap<String, i64>> {
    let mut statement =
        db.prepare_cached("SELECT state, count(*) AS n FROM follow_ups GROUP BY state")?;
    let rows = statement.query_map([], |row| Ok((row.get("state")?, row.get("n")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The totals of all orders, as the files say them, by currency.
fn totals(db: &Connection) -> Result<Vec<Money>> {
    let mut statement = db.prepare_cached(include_str!("totals.sql"))?;
    let rows = statement.query_map([], |row| minor_money(row, "total_minor"))?;
    Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect())
}

pub fn reaches(db: &Connection) -> Result<Vec<Reach>> {
    let mut statement = db.prepare_cached(include_str!("reaches.sql"))?;
    let rows = statement.query_map(named_params! {}, |row| {
        Ok(Reach {
            channel: row.get("channel")?,
            last_import_on: row.get("last_import_on")?,
            reaches_until: parse_day(row, "reaches_until")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
