//! What the merchant typed of a customer, field by field: every version, of which the newest counts.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;

/// One version of a field.
#[derive(Clone, Debug)]
pub struct Version {
    pub field: String,
    /// None: emptied by hand.
    pub value: Option<String>,
    /// `typed`, `talk` or `merge`.
    pub source: String,
    pub said_on: NaiveDate,
}

/// What a file tells of a name or a place.
#[derive(Clone, Debug)]
pub struct Told {
    pub value: String,
    pub file: String,
    pub row: i64,
    pub imported_on: NaiveDate,
}

/// The newest version of every field of the customer, by the name of the field.
pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<Version>> {
    versions(db, include_str!("of_customer.sql"), named_params! { ":customer": customer_id })
}

/// All versions of one field, newest first.
pub fn history(db: &Connection, customer_id: i64, field: &str) -> Result<Vec<Version>> {
    let of = named_params! { ":customer": customer_id, ":field": field };
    versions(db, include_str!("history.sql"), of)
}

/// What files tell of this field, the newest file first.
pub fn told(db: &Connection, customer_id: i64, field: &str) -> Result<Vec<Told>> {
    let mut statement = db.prepare_cached(include_str!("told.sql"))?;
    let of = named_params! { ":customer": customer_id, ":field": field };
    let told = statement.query_map(of, |row| {
        Ok(Told {
            value: row.get("value")?,
            file: row.get("file")?,
            row: row.get("row_number")?,
            imported_on: row.get("imported_on")?,
        })
    })?;
    Ok(told.collect::<rusqlite::Result<_>>()?)
}

/// Adds a version. What stands already needs none.
pub fn set(
    tx: &Transaction<'_>,
    customer_id: i64,
    field: &str,
    value: Option<&str>,
    today: NaiveDate,
    at: &str,
) -> Result<()> {
    let newest = history(tx, customer_id, field)?.into_iter().next();
    if newest.is_some_and(|newest| newest.value.as_deref() == value) {
        return Ok(());
    }
    tx.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":customer": customer_id,
        ":field": field,
        ":value": value,
        ":today": today,
        ":at": at,
    })?;
    Ok(())
}

fn versions(
    db: &Connection,
    sql: &str,
    of: &[(&str, &dyn rusqlite::ToSql)],
) -> Result<Vec<Version>> {
    let mut statement = db.prepare_cached(sql)?;
    let versions = statement.query_map(of, version)?;
    Ok(versions.collect::<rusqlite::Result<_>>()?)
}

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        field: row.get("field")?,
        value: row.get("value")?,
        source: row.get("source")?,
        said_on: row.get("said_on")?,
    })
}
