//! What the merchant says of orders, appended and laid over what files tell; and what those told.

use std::collections::HashMap;

use rusqlite::{Connection, Row, named_params};

use super::super::{id_list, parse_day};
use crate::domain::order::OrderStatus;
use crate::domain::order_acts::{Act, Said, Told};
use crate::store::imports::facts_of;
use crate::{Error, Result};

/// The format of what the merchant writes down; no import has it.
pub const BY_HAND: &str = "by_hand";

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
            file: Some(file).filter(|_| format != BY_HAND),
            row: row.get("row_number")?,
        };
        told.entry(row.get("order_id")?).or_default().push(telling);
    }
    Ok(told)
}
