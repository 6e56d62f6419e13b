//! Sales that the merchant writes down: at the counter, at the market, by telephone.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Transaction, named_params, params};

use crate::Result;
use crate::domain::merge::OrderFacts;
use crate::domain::money::Currency;
use crate::domain::order::OrderStatus;
use crate::store::{by_hand, changes, imports};

/// A sale as it is written down; its facts are those of the only telling.
#[derive(Clone, Debug)]
pub struct NewSale {
    /// Nobody in particular when absent.
    pub customer_id: Option<i64>,
    pub on: NaiveDate,
    pub facts: OrderFacts,
    pub lines: Vec<NewLine>,
}

#[derive(Clone, Debug)]
pub struct NewLine {
    pub title: String,
    pub quantity: i64,
    pub unit_price_minor: Option<i64>,
}

/// Writes the sale down; answers the order and its number.
pub fn write(tx: &Transaction<'_>, file_id: i64, sale: &NewSale) -> Result<(i64, String)> {
    let id = imports::next_id(tx, "orders")?;
    let identity = match sale.customer_id {
        Some(customer_id) => Some(by_hand::identity_of(tx, customer_id, file_id)?),
        None => None,
    };
    let number = next_number(tx, sale.on)?;
    let facts = &sale.facts;
    tx.prepare_cached(include_str!("insert_sale.sql"))?.execute(named_params! {
        ":id": id,
        ":number": number,
        ":identity": identity,
        ":ordered_on": facts.ordered_on,
        ":paid_on": facts.paid_on,
        ":delivered_on": facts.delivered_on,
        ":status": facts.status.map(OrderStatus::as_str),
        ":currency": facts.currency.as_ref().map(Currency::as_str),
        ":items": facts.items_minor,
        ":discount": facts.discount_minor,
        ":total": facts.total_minor,
        ":note": facts.note,
        ":file": file_id,
    })?;
    changes::made(tx, "orders", &[id])?;
    for (position, line) in sale.lines.iter().enumerate() {
        let product_id = product(tx, &line.title)?;
        tx.prepare_cached(include_str!("insert_sold_line.sql"))?.execute(params![
            id,
            position as i64,
            product_id,
            line.quantity,
            line.unit_price_minor,
            file_id
        ])?;
        changes::made(tx, "order_lines", &[id, position as i64])?;
    }
    Ok((id, number))
}

/// `20260512-3`: the third sale of the day.
fn next_number(tx: &Transaction<'_>, on: NaiveDate) -> Result<String> {
    let day = on.format("%Y%m%d").to_string();
    let last: i64 = tx
        .prepare_cached(include_str!("last_number.sql"))?
        .query_row(named_params! { ":channel": by_hand::CHANNEL, ":day": day }, |row| row.get(0))?;
    Ok(format!("{day}-{}", last + 1))
}

/// The product of this title and nothing more, made when nobody has sold it before: which size or
/// colour it was is not guessed.
fn product(tx: &Transaction<'_>, title: &str) -> Result<i64> {
    let known: Option<i64> = tx
        .prepare_cached(include_str!("product_of_title.sql"))?
        .query_row(named_params! { ":title": title }, |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    tx.prepare_cached("INSERT INTO products (title) VALUES (:title)")?
        .execute(named_params! { ":title": title })?;
    Ok(tx.last_insert_rowid())
}
