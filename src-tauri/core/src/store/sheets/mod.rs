//! Sheets that were printed, and the lines that were typed back from them.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::{id_list, parse_day};
use crate::{Error, Result};

/// A sheet as it was printed, and how much of it is back.
#[derive(Clone, Debug)]
pub struct Printed {
    pub number: i64,
    pub printed_at: String,
    pub sheet_on: NaiveDate,
    pub form: String,
    /// `dm` or `md`; of old sheets nobody knows.
    pub day_order: Option<String>,
    pub n_rows: i64,
    /// Rows that were typed back or proved done in another way.
    pub n_back: i64,
    /// Lines that nobody could read yet.
    pub n_unclear: i64,
}

/// A row of a sheet, and whose it is now.
#[derive(Clone, Debug)]
pub struct SheetRow {
    pub row: i64,
    /// The first follow-up that it named.
    pub follow_up_id: i64,
    /// The card that it is joined into, where it is; none where the customer is gone.
    pub customer_id: Option<i64>,
    pub customer_name: Option<String>,
    /// What the row showed, as JSON.
    pub shown: Option<String>,
}

/// A line as it was typed.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: i64,
    pub row: Option<i64>,
    pub text: String,
    pub verdict: String,
}

/// A line to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewEntry<'a> {
    pub number: i64,
    pub row: Option<i64>,
    pub customer_id: Option<i64>,
    pub text: &'a str,
    /// `entered`, `done_elsewhere`, `unclear`.
    pub verdict: &'a str,
    pub entered_at: &'a str,
}

/// The newest sheets.
pub fn list(db: &Connection, limit: i64) -> Result<Vec<Printed>> {
    let mut statement = db.prepare_cached(include_str!("list.sql"))?;
    let of = named_params! { ":number": Option::<i64>::None, ":limit": limit };
    let sheets = statement.query_map(of, printed)?;
    Ok(sheets.collect::<rusqlite::Result<_>>()?)
}

pub fn get(db: &Connection, number: i64) -> Result<Printed> {
    db.prepare_cached(include_str!("list.sql"))?
        .query_row(named_params! { ":number": number, ":limit": 1 }, printed)
        .optional()?
        .ok_or(Error::NotFound { what: "sheet", id: number })
}

/// The rows of a sheet in their order.
pub fn rows(db: &Connection, number: i64) -> Result<Vec<SheetRow>> {
    let mut statement = db.prepare_cached(include_str!("rows.sql"))?;
    let rows = statement.query_map(named_params! { ":number": number }, |row| {
        Ok(SheetRow {
            row: row.get("position")?,
            follow_up_id: row.get("follow_up_id")?,
            customer_id: row.get("customer_id")?,
            customer_name: row.get("customer_name")?,
            shown: row.get("shown")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those of these rows from which a talk was typed back that stands.
pub fn rows_with_talk(
    db: &Connection,
    number: i64,
    among: RangeInclusive<i64>,
) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("rows_with_talk.sql"))?;
    let of = named_params! { ":number": number, ":from": among.start(), ":to": among.end() };
    let rows = statement.query_map(of, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The lines that are kept of a sheet, in the order in which they were typed.
pub fn entries(db: &Connection, number: i64) -> Result<Vec<Entry>> {
    let mut statement = db.prepare_cached(include_str!("entries.sql"))?;
    let entries = statement.query_map(named_params! { ":number": number }, |row| {
        Ok(Entry {
            id: row.get("id")?,
            row: row.get("sheet_row")?,
            text: row.get("text")?,
            verdict: row.get("verdict")?,
        })
    })?;
    Ok(entries.collect::<rusqlite::Result<_>>()?)
}

/// Keeps a line, once.
pub fn keep(tx: &Transaction<'_>, entry: &NewEntry<'_>) -> Result<()> {
    tx.prepare_cached(include_str!("keep.sql"))?.execute(named_params! {
        ":number": entry.number,
        ":row": entry.row,
        ":customer": entry.customer_id,
        ":text": entry.text,
        ":verdict": entry.verdict,
        ":at": entry.entered_at,
    })?;
    Ok(())
}

/// Lets lines go that nobody could read and that were typed anew.
pub fn forget_unclear(tx: &Transaction<'_>, number: i64, ids: &[i64]) -> Result<()> {
    tx.prepare_cached(include_str!("forget_unclear.sql"))?
        .execute(named_params! { ":number": number, ":ids": id_list(ids) })?;
    Ok(())
}

fn printed(row: &Row<'_>) -> rusqlite::Result<Printed> {
    Ok(Printed {
        number: row.get("number")?,
        printed_at: row.get("printed_at")?,
        sheet_on: parse_day(row, "sheet_on")?.unwrap_or_default(),
        form: row.get("form")?,
        day_order: row.get("day_order")?,
        n_rows: row.get("n_rows")?,
        n_back: row.get("n_back")?,
        n_unclear: row.get("n_unclear")?,
    })
}
