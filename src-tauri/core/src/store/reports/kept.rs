//! Whose data a channel has us keep for longer than it allows.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::Result;

/// A customer whose newest order on the channel is too old.
#[derive(Clone, Debug)]
pub struct Kept {
    pub customer_id: i64,
    pub customer_name: String,
    pub newest_on: NaiveDate,
    pub n_orders: i64,
}

/// The oldest of those who have not bought on the channel since this day.
pub fn too_long(
    db: &Connection,
    channel: &str,
    before: NaiveDate,
    limit: i64,
) -> Result<Vec<Kept>> {
    let mut statement = db.prepare_cached(include_str!("kept_too_long.sql"))?;
    let of = named_params! { ":channel": channel, ":before": before, ":limit": limit };
    let rows = statement.query_map(of, |row| {
        Ok(Kept {
            customer_id: row.get("customer_id")?,
            customer_name: row.get("customer_name")?,
            newest_on: row.get("newest_on")?,
            n_orders: row.get("n_orders")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many they are.
pub fn count(db: &Connection, channel: &str, before: NaiveDate) -> Result<i64> {
    Ok(db
        .prepare_cached(include_str!("count_kept_too_long.sql"))?
        .query_row(named_params! { ":channel": channel, ":before": before }, |row| row.get(0))?)
}
