//! The days of which the files tell that came in and were not taken back.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::parse_day;
use crate::Result;
use crate::domain::coverage::{CoveringFile, Known, Span};

/// What is known of each channel, by its key. The window for exports is no fact of the shop and
/// is left open here.
pub fn known(db: &Connection) -> Result<BTreeMap<String, Known>> {
    let mut known: BTreeMap<String, Known> = BTreeMap::new();
    let mut statement = db.prepare_cached(include_str!("files.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let days = parse_day(row, "first_on")?.zip(parse_day(row, "last_on")?);
        let Some((first_on, last_on)) = days else { continue };
        known.entry(row.get("channel")?).or_default().files.push(CoveringFile {
            format: row.get("format")?,
            span: Span { first_on, last_on },
            imported_on: row.get("imported_on")?,
        });
    }
    for (channel, day, n_orders) in order_days(db)? {
        known.entry(channel).or_default().orders.insert(day, n_orders);
    }
    Ok(known)
}

fn order_days(db: &Connection) -> Result<Vec<(String, NaiveDate, i64)>> {
    let mut statement = db.prepare_cached(include_str!("order_days.sql"))?;
    let days = statement.query_map([], |row| {
        Ok((row.get("channel")?, row.get("ordered_on")?, row.get("n_orders")?))
    })?;
    Ok(days.collect::<rusqlite::Result<_>>()?)
}
