//! The sheets that were printed.

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;

/// The number that the next printed sheet gets.
pub fn next_number(db: &Connection) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM call_sheets")?
        .query_row([], |row| row.get(0))?)
}

/// Keeps what was printed: the number and, line by line, whom it named.
pub fn keep(
    tx: &Transaction<'_>,
    number: i64,
    printed_at: &str,
    sheet_on: NaiveDate,
    paper: &str,
    rows: &[(i64, i64)],
) -> Result<()> {
    tx.prepare_cached(include_str!("keep_call_sheet.sql"))?.execute(named_params! {
        ":number": number,
        ":printed_at": printed_at,
        ":sheet_on": sheet_on,
        ":paper": paper,
    })?;
    let mut statement = tx.prepare_cached(include_str!("keep_call_sheet_row.sql"))?;
    for (position, (follow_up_id, customer_id)) in (1_i64..).zip(rows) {
        statement.execute(named_params! {
            ":number": number,
            ":position": position,
            ":follow_up_id": follow_up_id,
            ":customer_id": customer_id,
        })?;
    }
    Ok(())
}
