//! The only place that says rusqlite: the shop's file, its tables, and what is asked of them.

pub mod asked;
pub mod before_talk;
pub mod by_hand;
pub mod calendar;
pub mod chain;
pub mod changes;
pub mod channels;
pub mod coverage;
pub mod customers;
mod day;
pub mod day_lines;
pub mod duplicates;
pub mod events;
pub mod fields;
pub mod files;
pub mod follow_ups;
pub mod grouping;
pub mod home;
pub mod imports;
mod indexes;
pub mod kept;
pub mod lists;
pub mod look;
pub mod merging;
mod migrations;
pub mod notes;
pub mod orders;
pub mod own_fields;
pub mod own_formats;
pub mod people;
#[cfg(test)]
mod plans;
pub mod problems;
pub mod product_notes;
pub mod promises;
pub mod reports;
pub mod retired_points;
pub mod scripts;
pub mod search;
pub mod settings;
pub mod sheets;
mod shop;
pub mod tags;
pub mod ties;
pub mod trash;
pub mod views;
pub mod watch;
pub mod wordings;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Row;
pub use rusqlite::{Connection, Transaction};
pub use shop::Shop;

use crate::domain::money::{Currency, Money};
use crate::{Error, Result};

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly};
        match error.sqlite_error_code() {
            Some(DiskFull) => Error::DiskFull,
            Some(ReadOnly) => Error::ReadOnly { detail: error.to_string() },
            Some(DatabaseBusy | DatabaseLocked) => Error::InUse,
            _ => Error::Store { detail: error.to_string() },
        }
    }
}

/// Many ids as one value, for `json_each` in a statement.
fn id_list(ids: &[i64]) -> String {
    let digits: Vec<String> = ids.iter().map(i64::to_string).collect();
    format!("[{}]", digits.join(","))
}

/// Ids in the order in which their rows lie: whoever walks through them so reads each page once, and in a
/// large shop that is ten times as quick as in any order.
fn ascending(ids: &HashSet<i64>) -> Vec<i64> {
    let mut ids: Vec<i64> = ids.iter().copied().collect();
    ids.sort_unstable();
    ids
}

/// Rows of a statement by what they belong to, in the order in which they come.
fn grouped<T>(
    rows: impl Iterator<Item = rusqlite::Result<T>>,
    owner: impl Fn(&T) -> i64,
) -> Result<HashMap<i64, Vec<T>>> {
    let mut groups: HashMap<i64, Vec<T>> = HashMap::new();
    for row in rows {
        let row = row?;
        groups.entry(owner(&row)).or_default().push(row);
    }
    Ok(groups)
}

/// A text of the row, without a copy.
fn text_of<'row>(row: &'row Row<'_>, column: &str) -> rusqlite::Result<&'row str> {
    Ok(row.get_ref(column)?.as_str()?)
}

fn parse_day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(|text| text.parse().ok()))
}

/// An amount of the row's `currency`; `None` when either is missing.
fn minor_money(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Money>> {
    let minor: Option<i64> = row.get(column)?;
    let currency = row.get_ref("currency")?.as_str_or_null()?.and_then(Currency::parse);
    Ok(minor.zip(currency).map(|(minor, currency)| Money { minor, currency }))
}
