//! What the merchant notes of a customer, with or without a day on which to be reminded.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::{id_list, parse_day};
use crate::{Error, Result};

#[derive(Clone, Debug)]
pub struct Note {
    pub id: i64,
    pub customer_id: i64,
    pub customer_name: String,
    /// `note`, `ask`, `service` or `quote`.
    pub kind: String,
    pub text: String,
    pub is_pinned: bool,
    pub remind_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub written_on: NaiveDate,
}

/// A note as it is to be.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    pub kind: &'a str,
    pub text: &'a str,
    pub is_pinned: bool,
    pub remind_on: Option<NaiveDate>,
}

/// Those of a customer: pinned ones first, then the newest.
pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<Note>> {
    let mut statement = db.prepare_cached(include_str!("of_customer.sql"))?;
    let notes = statement.query_map(named_params! { ":customer": customer_id }, note)?;
    Ok(notes.collect::<rusqlite::Result<_>>()?)
}

/// What the merchant wants to ask these customers, by customer: what is pinned first, then the newest.
pub fn to_ask(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Vec<String>>> {
    let mut statement = db.prepare_cached(include_str!("to_ask.sql"))?;
    let notes = statement.query_map(named_params! { ":ids": id_list(ids) }, |row| {
        Ok((row.get::<_, i64>("customer_id")?, row.get::<_, String>("text")?))
    })?;
    let mut to_ask: HashMap<i64, Vec<String>> = HashMap::new();
    for note in notes {
        let (customer_id, text) = note?;
        to_ask.entry(customer_id).or_default().push(text);
    }
    Ok(to_ask)
}

/// Those of whom the merchant is to be reminded by this day, the longest waiting first.
pub fn due(db: &Connection, today: NaiveDate) -> Result<Vec<Note>> {
    let mut statement = db.prepare_cached(include_str!("due.sql"))?;
    let notes = statement.query_map(named_params! { ":today": today }, note)?;
    Ok(notes.collect::<rusqlite::Result<_>>()?)
}

pub fn get(db: &Connection, id: i64) -> Result<Note> {
    db.prepare_cached(include_str!("get.sql"))?
        .query_row(named_params! { ":id": id }, note)
        .optional()?
        .ok_or(Error::NotFound { what: "note", id })
}

pub fn insert(
    tx: &Transaction<'_>,
    customer_id: i64,
    written: &Written<'_>,
    today: NaiveDate,
    at: &str,
) -> Result<i64> {
    tx.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":customer": customer_id,
        ":kind": written.kind,
        ":text": written.text,
        ":is_pinned": written.is_pinned,
        ":remind_on": written.remind_on,
        ":today": today,
        ":at": at,
    })?;
    Ok(tx.last_insert_rowid())
}

/// Writes the note anew, where anything is other than it was. One that reminds of another day is not
/// done any more.
pub fn update(tx: &Transaction<'_>, id: i64, written: &Written<'_>) -> Result<()> {
    tx.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
        ":id": id,
        ":kind": written.kind,
        ":text": written.text,
        ":is_pinned": written.is_pinned,
        ":remind_on": written.remind_on,
    })?;
    Ok(())
}

pub fn set_done(tx: &Transaction<'_>, id: i64, done_on: Option<NaiveDate>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE notes SET done_on = :on WHERE id = :id AND (done_on IS NULL) <> (:on IS NULL)",
    )?
    .execute(named_params! { ":id": id, ":on": done_on })?;
    Ok(())
}

pub fn put_off(tx: &Transaction<'_>, id: i64, until: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "UPDATE notes SET remind_on = :until, done_on = NULL
         WHERE id = :id AND (remind_on IS NOT :until OR done_on IS NOT NULL)",
    )?
    .execute(named_params! { ":id": id, ":until": until })?;
    Ok(())
}

pub fn remove(tx: &Transaction<'_>, id: i64) -> Result<()> {
    tx.prepare_cached("DELETE FROM notes WHERE id = :id")?.execute(named_params! { ":id": id })?;
    Ok(())
}

fn note(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        customer_name: row.get("customer_name")?,
        kind: row.get("kind")?,
        text: row.get("text")?,
        is_pinned: row.get("is_pinned")?,
        remind_on: parse_day(row, "remind_on")?,
        done_on: parse_day(row, "done_on")?,
        written_on: row.get("written_on")?,
    })
}
