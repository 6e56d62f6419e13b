//! Which missing facts customers were asked for, and when.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, named_params};

use super::id_list;
use crate::Result;

/// For what these customers were asked, each with the newest day, by customer.
pub fn of_customers(
    db: &Connection,
    ids: &[i64],
) -> Result<HashMap<i64, Vec<(String, NaiveDate)>>> {
    let mut statement = db.prepare_cached(include_str!("of_customers.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(ids) })?;
    let mut asked: HashMap<i64, Vec<(String, NaiveDate)>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let of_one = asked.entry(row.get("customer_id")?).or_default();
        of_one.push((row.get("fact")?, row.get("asked_on")?));
    }
    Ok(asked)
}

pub fn insert(tx: &Transaction<'_>, customer_id: i64, fact: &str, on: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO asked (customer_id, fact, asked_on) VALUES (:customer, :fact, :on)",
    )?
    .execute(named_params! { ":customer": customer_id, ":fact": fact, ":on": on })?;
    Ok(())
}
