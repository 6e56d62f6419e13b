//! What the merchant says of orders, appended and laid over what files tell; and what those told.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::super::{id_list, parse_day};
use crate::domain::order::OrderStatus;
use crate::domain::order_acts::{Act, Said, Told};
use crate::store::by_hand;
use crate::store::imports::{self, facts_of};
use crate::{Error, Result};

/// The acts on these orders that were not taken back, by order, in the order of learning.
pub fn of_orders(db: &Connection, order_ids: &[i64]) -> Result<HashMap<i64, Vec<Act>>> {
    let mut statement = db.prepare_cached(include_str!("of_orders.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(order_ids) })?;
    let mut acts: HashMap<i64, Vec<Act>> = HashMap::new();
    while let Some(row) = rows.next()? {
        acts.entry(row.get("order_id")?).or_default().push(act(row)?);
    }
    Ok(acts)
}

/// The acts on this order that were not taken back, in the order of learning.
pub fn of_order(db: &Connection, order_id: i64) -> Result<Vec<Act>> {
    Ok(of_orders(db, &[order_id])?.remove(&order_id).unwrap_or_default())
}

/// Appends an act and makes the order anew.
pub fn append(
    tx: &Transaction<'_>,
    order_id: i64,
    said: &Said,
    on: NaiveDate,
    learned_at: &str,
) -> Result<i64> {
    let row = Written::of(said);
    tx.prepare_cached(include_str!("append.sql"))?.execute(named_params! {
        ":order": order_id,
        ":act": row.act,
        ":status": row.status,
        ":minor": row.minor,
        ":told_minor": row.told_minor,
        ":day": row.day,
        ":text": row.text,
        ":carrier": row.carrier,
        ":on": on,
        ":at": learned_at,
    })?;
    let id = tx.last_insert_rowid();
    imports::settle_again(tx, order_id)?;
    Ok(id)
}

/// An act is followed by its retraction, and the order is what files tell without it.
pub fn take_back(
    tx: &Transaction<'_>,
    order_id: i64,
    act_id: i64,
    on: NaiveDate,
    learned_at: &str,
) -> Result<()> {
    if !of_order(tx, order_id)?.iter().any(|act| act.id == act_id) {
        return Err(Error::NotFound { what: "act", id: act_id });
    }
    tx.prepare_cached(include_str!("retract.sql"))?.execute(named_params! {
        ":order": order_id,
        ":act": act_id,
        ":on": on,
        ":at": learned_at,
    })?;
    imports::settle_again(tx, order_id)
}

/// What files tell of money given back.
pub fn told_refund(tx: &Transaction<'_>, order_id: i64) -> Result<i64> {
    let mut statement = tx.prepare_cached(include_str!("told_refund.sql"))?;
    let told: Option<Option<i64>> =
        statement.query_row(named_params! { ":order": order_id }, |row| row.get(0)).optional()?;
    Ok(told.flatten().unwrap_or(0))
}

/// An act as its row holds it.
#[derive(Default)]
struct Written<'a> {
    act: &'static str,
    status: Option<&'static str>,
    minor: Option<i64>,
    told_minor: Option<i64>,
    day: Option<NaiveDate>,
    text: Option<&'a str>,
    carrier: Option<&'a str>,
}

impl<'a> Written<'a> {
    fn of(said: &'a Said) -> Written<'a> {
        let bare = |act| Written { act, ..Written::default() };
        match said {
            Said::Status(status) => Written { status: Some(status.as_str()), ..bare("status") },
            Said::Refund { minor, told_minor, note } => Written {
                minor: Some(*minor),
                told_minor: Some(*told_minor),
                text: note.as_deref(),
                ..bare("refund")
            },
            Said::Promised(day) => Written { day: Some(*day), ..bare("promised") },
            Said::Tracking { carrier, number } => {
                Written { text: Some(number), carrier: carrier.as_deref(), ..bare("tracking") }
            }
            Said::Note(text) => Written { text: Some(text), ..bare("note") },
        }
    }
}

fn act(row: &Row<'_>) -> Result<Act> {
    Ok(Act { id: row.get("id")?, on: row.get("happened_on")?, said: said(row)? })
}

fn said(row: &Row<'_>) -> Result<Said> {
    let act: String = row.get("act")?;
    let text: Option<String> = row.get("text")?;
    let damaged = || Error::Store { detail: format!("an act on an order is damaged: {act}") };
    Ok(match act.as_str() {
        "status" => {
            let status: Option<String> = row.get("status")?;
            let status = status.as_deref().and_then(OrderStatus::parse);
            Said::Status(status.ok_or_else(damaged)?)
        }
        "refund" => Said::Refund {
            minor: row.get("minor")?,
            told_minor: row.get::<_, Option<i64>>("told_minor")?.unwrap_or(0),
            note: text,
        },
        "promised" => Said::Promised(parse_day(row, "day")?.ok_or_else(damaged)?),
        "tracking" => {
            let number = text.unwrap_or_default();
            Said::Tracking { carrier: row.get("carrier")?, number }
        }
        "note" => Said::Note(text.unwrap_or_default()),
        _ => return Err(damaged()),
    })
}

/// What each file tells of how far these orders have come, by order, the first file first. What the
/// merchant wrote down as a sale names no file.
pub fn told_of(db: &Connection, order_ids: &[i64]) -> Result<HashMap<i64, Vec<Told>>> {
    let mut statement = db.prepare_cached(include_str!("told_of.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(order_ids) })?;
    let mut told: HashMap<i64, Vec<Told>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let format: String = row.get("format")?;
        let file: String = row.get("file")?;
        let telling = Told {
            facts: facts_of(row)?,
            imported_on: row.get("imported_on")?,
            file: Some(file).filter(|_| format != by_hand::FORMAT),
            row: row.get("row_number")?,
        };
        told.entry(row.get("order_id")?).or_default().push(telling);
    }
    Ok(told)
}
