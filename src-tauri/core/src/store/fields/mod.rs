//! What the merchant typed of a customer, field by field: every version, of which the newest counts.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, Transaction, named_params};

use super::id_list;
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

/// What was typed last of these customers, by customer and field; what was emptied is left out.
pub fn newest_of(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, HashMap<String, String>>> {
    let mut statement = db.prepare_cached(include_str!("newest_of.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(ids) })?;
    let mut newest: HashMap<i64, HashMap<String, String>> = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Some(value) = row.get("value")? {
            newest.entry(row.get("customer_id")?).or_default().insert(row.get("field")?, value);
        }
    }
    Ok(newest)
}

/// All versions of one field, newest first.
pub fn history(db: &Connection, customer_id: i64, field: &str) -> Result<Vec<Version>> {
    let of = named_params! { ":customer": customer_id, ":field": field };
    versions(db, include_str!("history.sql"), of)
}

/// All versions of all fields, newest first.
pub fn all_versions(db: &Connection, customer_id: i64) -> Result<Vec<Version>> {
    versions(db, include_str!("all_versions.sql"), named_params! { ":customer": customer_id })
}

/// What files tell of a name or a place, the newest file first, and each value of a file once.
pub fn told(db: &Connection, customer_id: i64, field: &str) -> Result<Vec<Told>> {
    let mut statement = db.prepare_cached(include_str!("told.sql"))?;
    let mut rows = statement.query(named_params! { ":customer": customer_id })?;
    let mut told: Vec<Told> = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(value) = value_in(row, field)? else { continue };
        let file: String = row.get("file")?;
        if told.iter().any(|it| it.value == value && it.file == file) {
            continue;
        }
        let imported_on = row.get("imported_on")?;
        told.push(Told { value, file, row: row.get("row_number")?, imported_on });
    }
    Ok(told)
}

/// Town and country are lines of the address.
fn value_in(row: &Row<'_>, field: &str) -> rusqlite::Result<Option<String>> {
    let line = |place: usize| -> rusqlite::Result<Option<String>> {
        let address = row.get_ref("address")?.as_str_or_null()?;
        Ok(address.and_then(|text| text.split('\n').nth(place)).map(str::to_owned))
    };
    let value = match field {
        "name" => row.get("name")?,
        "city" => line(3)?,
        "country" => line(6)?,
        _ => None,
    };
    Ok(value.filter(|text| !text.is_empty()))
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
