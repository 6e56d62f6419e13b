//! What was done and said. Acts are appended; one that was taken back is followed by a retraction.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::{id_list, parse_day};
use crate::{Error, Result};

/// An act to be appended; what it does not need stays empty.
#[derive(Clone, Debug, Default)]
pub struct NewEvent<'a> {
    pub event_type: &'a str,
    pub customer_id: i64,
    pub happened_on: NaiveDate,
    /// RFC 3339 in UTC.
    pub learned_at: &'a str,
    pub kind: Option<&'a str>,
    pub order_id: Option<i64>,
    pub outcome: Option<&'a str>,
    pub medium: Option<&'a str>,
    pub contact_point: Option<&'a str>,
    pub until_on: Option<NaiveDate>,
    pub scope: Option<&'a str>,
    pub note: Option<&'a str>,
    /// The act that this one belongs to or takes back.
    pub of_event_id: Option<i64>,
}

/// An act as it was appended.
#[derive(Clone, Debug)]
pub struct Event {
    pub id: i64,
    pub event_type: String,
    /// The card on which it was written.
    pub customer_id: i64,
    /// Whose it is now: the order's customer, else that card or the one it is joined into.
    pub owner_id: i64,
    pub happened_on: NaiveDate,
    pub learned_at: String,
    pub kind: Option<String>,
    pub order_id: Option<i64>,
    pub outcome: Option<String>,
    pub medium: Option<String>,
    pub contact_point: Option<String>,
    pub until_on: Option<NaiveDate>,
    pub scope: Option<String>,
    pub note: Option<String>,
    pub of_event_id: Option<i64>,
    pub customer_name: String,
    pub is_retracted: bool,
}

pub fn append(tx: &Transaction<'_>, new: &NewEvent<'_>) -> Result<i64> {
    tx.prepare_cached(include_str!("append.sql"))?.execute(named_params! {
        ":type": new.event_type,
        ":customer_id": new.customer_id,
        ":happened_on": new.happened_on,
        ":learned_at": new.learned_at,
        ":kind": new.kind,
        ":order_id": new.order_id,
        ":outcome": new.outcome,
        ":medium": new.medium,
        ":contact_point": new.contact_point,
        ":until_on": new.until_on,
        ":scope": new.scope,
        ":note": new.note,
        ":of_event_id": new.of_event_id,
    })?;
    Ok(tx.last_insert_rowid())
}

pub fn get(db: &Connection, id: i64) -> Result<Event> {
    db.prepare_cached(include_str!("get.sql"))?
        .query_row(named_params! { ":id": id }, event)
        .optional()?
        .ok_or(Error::NotFound { what: "event", id })
}

/// The acts that belong to this one, such as the complaint that came up in a talk.
pub fn belonging_to(db: &Connection, id: i64, customer_id: i64) -> Result<Vec<Event>> {
    let of_customer = of_customers(db, &[customer_id])?;
    Ok(of_customer.into_iter().filter(|event| event.of_event_id == Some(id)).collect())
}

/// Everything done and said with these customers that was not taken back, newest first.
pub fn of_customers(db: &Connection, customer_ids: &[i64]) -> Result<Vec<Event>> {
    let mut statement = db.prepare_cached(include_str!("of_customers.sql"))?;
    let events = statement.query_map(named_params! { ":ids": id_list(customer_ids) }, event)?;
    Ok(events.collect::<rusqlite::Result<_>>()?)
}

/// The merchant's acts of a day, learned of since an instant, newest first.
pub fn acts_of(db: &Connection, day: NaiveDate, since: &str) -> Result<Vec<Event>> {
    let mut statement = db.prepare_cached(include_str!("acts_of.sql"))?;
    let events = statement.query_map(named_params! { ":day": day, ":since": since }, event)?;
    Ok(events.collect::<rusqlite::Result<_>>()?)
}

/// Never use this number or address again.
pub fn suppress(
    tx: &Transaction<'_>,
    kind: &str,
    value: &str,
    reason: &str,
    since_on: NaiveDate,
) -> Result<()> {
    tx.prepare_cached(include_str!("suppress.sql"))?.execute(named_params! {
        ":kind": kind,
        ":value": value,
        ":reason": reason,
        ":since_on": since_on,
    })?;
    Ok(())
}

/// Those of the customers who asked not to be reached in any way. No undo takes that back.
pub fn refusing_all(db: &Connection, ids: &[i64]) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("refusing_all.sql"))?;
    let found = statement.query_map(named_params! { ":ids": id_list(ids) }, |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The kinds of contact points by which the customer asked not to be reached.
pub fn refused_media(db: &Connection, customer_id: i64) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(include_str!("refused_media.sql"))?;
    let of = named_params! { ":customer": customer_id };
    let kinds = statement.query_map(of, |row| row.get("kind"))?;
    Ok(kinds.collect::<rusqlite::Result<_>>()?)
}

/// Takes back that a number is wrong or an address bounces, unless another act says so too.
pub fn lift_suppression(tx: &Transaction<'_>, outcome: &str, value: &str) -> Result<()> {
    tx.prepare_cached(include_str!("lift_suppression.sql"))?
        .execute(named_params! { ":outcome": outcome, ":value": value })?;
    Ok(())
}

fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: row.get("id")?,
        event_type: row.get("type")?,
        customer_id: row.get("customer_id")?,
        owner_id: row.get("owner_id")?,
        happened_on: row.get("happened_on")?,
        learned_at: row.get("learned_at")?,
        kind: row.get("kind")?,
        order_id: row.get("order_id")?,
        outcome: row.get("outcome")?,
        medium: row.get("medium")?,
        contact_point: row.get("contact_point")?,
        until_on: parse_day(row, "until_on")?,
        scope: row.get("scope")?,
        note: row.get("note")?,
        of_event_id: row.get("of_event_id")?,
        customer_name: row.get("customer_name")?,
        is_retracted: row.get("is_retracted")?,
    })
}
