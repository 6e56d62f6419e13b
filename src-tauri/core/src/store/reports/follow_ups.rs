//! The plan as screens show it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::store::day::read_day;
use crate::store::{id_list, parse_day};
use crate::{Error, Result};

/// Enough of a follow-up to count, filter and sort it.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: i64,
    pub customer_id: i64,
    pub kind: String,
    pub state: String,
    pub medium: Option<String>,
    pub due_on: NaiveDate,
    pub until_on: NaiveDate,
}

/// A follow-up with the order that leads it.
#[derive(Clone, Debug)]
pub struct Planned {
    pub id: i64,
    pub customer_id: i64,
    pub kind: String,
    pub state: String,
    pub state_reason: Option<String>,
    pub due_on: NaiveDate,
    pub until_on: NaiveDate,
    pub expires_on: Option<NaiveDate>,
    pub medium: Option<String>,
    /// The first day on which the medium will not do any more.
    pub ends_on: Option<NaiveDate>,
    /// The medium that will do then, or with a lasting number, an address or a yes.
    pub instead: Option<String>,
    pub attempts: i64,
    pub order_id: Option<i64>,
    pub order_number: Option<String>,
    pub channel: Option<String>,
    pub ordered_on: Option<NaiveDate>,
    pub delivered_on: Option<NaiveDate>,
    pub title: String,
    pub n_more: i64,
}

/// What is overdue, due, or will be due by `until`.
pub fn waiting(db: &Connection, until: NaiveDate) -> Result<Vec<Waiting>> {
    let mut statement = db.prepare_cached(include_str!("waiting.sql"))?;
    let mut rows = statement.query(named_params! { ":until": until })?;
    let mut waiting = Vec::new();
    // Tens of thousands of rows in a large shop: columns by place, days without chrono's parser.
    while let Some(row) = rows.next()? {
        waiting.push(Waiting {
            id: row.get(0)?,
            customer_id: row.get(1)?,
            kind: row.get(2)?,
            state: row.get(3)?,
            medium: row.get(4)?,
            due_on: a_day(row.get_ref(5)?)?,
            until_on: a_day(row.get_ref(6)?)?,
        });
    }
    Ok(waiting)
}

fn a_day(value: ValueRef<'_>) -> Result<NaiveDate> {
    read_day(value)?
        .ok_or_else(|| Error::Store { detail: "a follow-up without its day".to_owned() })
}

/// With how many people something is overdue or due.
pub fn count_waiting(db: &Connection) -> Result<i64> {
    Ok(db
        .prepare_cached(
            "SELECT count(DISTINCT customer_id) FROM follow_ups WHERE state IN ('overdue', 'due')",
        )?
        .query_row([], |row| row.get(0))?)
}

/// How many follow-ups stand alike.
#[derive(Clone, Debug)]
pub struct Counted {
    pub state: String,
    pub kind: String,
    pub state_reason: Option<String>,
    /// Their time has come.
    pub is_now: bool,
    pub n: i64,
}

/// All that is open or blocked, counted by what it is and where it stands.
pub fn counted(db: &Connection, today: NaiveDate) -> Result<Vec<Counted>> {
    let mut statement = db.prepare_cached(include_str!("counted.sql"))?;
    let rows = statement.query_map(named_params! { ":today": today }, |row| {
        Ok(Counted {
            state: row.get("state")?,
            kind: row.get("kind")?,
            state_reason: row.get("state_reason")?,
            is_now: row.get("is_now")?,
            n: row.get("n")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Why people whose time has come are not on the list, by reason.
pub fn left_out(db: &Connection, on: NaiveDate) -> Result<BTreeMap<String, i64>> {
    let mut reasons = BTreeMap::new();
    for count in super::left_out::counts(db, on)? {
        *reasons.entry(count.reason).or_default() += count.n;
    }
    Ok(reasons)
}

/// Follow-ups in these states (all when there are none) that are due by `until`, by day.
pub fn list(
    db: &Connection,
    states: &[String],
    until: Option<NaiveDate>,
    limit: i64,
) -> Result<Vec<Planned>> {
    let mut statement = db.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(
        named_params! { ":states": states.join(","), ":until": until, ":limit": limit },
        |row| row.get("id"),
    )?;
    let ids: Vec<i64> = rows.collect::<rusqlite::Result<_>>()?;
    by_id(db, &ids)
}

/// These follow-ups, in the order of the ids.
pub fn by_id(db: &Connection, ids: &[i64]) -> Result<Vec<Planned>> {
    let mut statement = db.prepare_cached(include_str!("by_id.sql"))?;
    let rows = statement.query_map(named_params! { ":ids": id_list(ids) }, planned)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn get(db: &Connection, id: i64) -> Result<Planned> {
    db.prepare_cached(include_str!("by_id.sql"))?
        .query_row(named_params! { ":ids": id_list(&[id]) }, planned)
        .optional()?
        .ok_or(Error::NotFound { what: "follow-up", id })
}

/// The whole plan of a customer, by day.
pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<Planned>> {
    let mut statement = db.prepare_cached(
        "SELECT id FROM follow_ups WHERE customer_id = :customer_id ORDER BY due_on, id",
    )?;
    let rows =
        statement.query_map(named_params! { ":customer_id": customer_id }, |row| row.get("id"))?;
    let ids: Vec<i64> = rows.collect::<rusqlite::Result<_>>()?;
    by_id(db, &ids)
}

/// The next open follow-up of each of these customers: customer, kind, day.
pub fn next_of(db: &Connection, customer_ids: &[i64]) -> Result<Vec<(i64, String, String)>> {
    let mut statement = db.prepare_cached(include_str!("next_of.sql"))?;
    let rows = statement.query_map(named_params! { ":ids": id_list(customer_ids) }, |row| {
        Ok((row.get("customer_id")?, row.get("kind")?, row.get("due_on")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The customers with whom a kind comes up next, the soonest first, each with the order that leads it.
pub fn coming_up(db: &Connection, kind: &str, most: usize) -> Result<Vec<(i64, Option<i64>)>> {
    let mut statement = db.prepare_cached(include_str!("coming_up.sql"))?;
    let of = named_params! { ":kind": kind, ":most": most as i64 };
    let rows =
        statement.query_map(of, |row| Ok((row.get("customer_id")?, row.get("order_id")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn planned(row: &Row<'_>) -> rusqlite::Result<Planned> {
    Ok(Planned {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        kind: row.get("kind")?,
        state: row.get("state")?,
        state_reason: row.get("state_reason")?,
        due_on: row.get("due_on")?,
        until_on: row.get("until_on")?,
        expires_on: parse_day(row, "expires_on")?,
        medium: row.get("medium")?,
        ends_on: parse_day(row, "ends_on")?,
        instead: row.get("instead")?,
        attempts: row.get("attempts")?,
        order_id: row.get("order_id")?,
        order_number: row.get("order_number")?,
        channel: row.get("channel")?,
        ordered_on: parse_day(row, "ordered_on")?,
        delivered_on: parse_day(row, "delivered_on")?,
        title: row.get::<_, Option<String>>("title")?.unwrap_or_default(),
        n_more: row.get("n_more")?,
    })
}
