//! Which missing facts customers were asked for, and when.

use chrono::NaiveDate;
use rusqlite::{Transaction, named_params};

use crate::Result;

pub fn insert(tx: &Transaction<'_>, customer_id: i64, fact: &str, on: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO asked (customer_id, fact, asked_on) VALUES (:customer, :fact, :on)",
    )?
    .execute(named_params! { ":customer": customer_id, ":fact": fact, ":on": on })?;
    Ok(())
}
