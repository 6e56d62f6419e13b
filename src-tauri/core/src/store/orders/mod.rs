//! Orders and what was bought with them.

pub mod acts;
pub mod sale;

use std::collections::HashMap;

use rusqlite::{Connection, Row, named_params};

use super::{by_hand, grouped, id_list, minor_money, parse_day, text_of};
use crate::domain::money::Money;
use crate::domain::order::OrderStatus;
use crate::domain::purchases::Purchase;
use crate::{Error, Result};

/// An order as it is shown.
#[derive(Clone, Debug)]
pub struct Order {
    pub id: i64,
    pub channel: String,
    pub number: String,
    pub customer_id: Option<i64>,
    pub customer_name: String,
    pub ordered_on: Option<String>,
    pub shipped_on: Option<String>,
    pub delivered_on: Option<String>,
    pub status: Option<String>,
    pub total: Option<Money>,
    pub refunded: Option<Money>,
    /// What an order-level file says was bought.
    pub summary: Option<String>,
    pub n_units: Option<i64>,
    pub from_file: String,
    pub from_row: i64,
    /// The merchant wrote it down.
    pub is_by_hand: bool,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub order_id: i64,
    pub title: String,
    pub variation: String,
    pub sku: String,
    pub quantity: i64,
    pub unit_price: Option<Money>,
}

pub fn count(db: &Connection) -> Result<i64> {
    Ok(db.prepare_cached("SELECT count(*) FROM orders")?.query_row([], |row| row.get(0))?)
}

/// The ids of all orders, newest first.
pub fn newest(db: &Connection, limit: i64, offset: i64) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(
        "SELECT id FROM orders ORDER BY ordered_on DESC, id DESC LIMIT :limit OFFSET :offset",
    )?;
    let ids = statement
        .query_map(named_params! { ":limit": limit, ":offset": offset }, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The ids of the orders of these customers, newest first.
pub fn of_customers(db: &Connection, customer_ids: &[i64]) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("of_customers.sql"))?;
    let ids = statement
        .query_map(named_params! { ":ids": id_list(customer_ids) }, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Orders whose number begins like this, with or without `#`: the id and the customer.
pub fn by_number(db: &Connection, typed: &str, limit: usize) -> Result<Vec<(i64, Option<i64>)>> {
    let mut found = Vec::new();
    for number in writings(typed) {
        let mut statement = db.prepare_cached(include_str!("by_number.sql"))?;
        let rows = statement.query_map(
            named_params! { ":from": number, ":until": format!("{number}\u{10ffff}") },
            |row| Ok((row.get("id")?, row.get("customer_id")?)),
        )?;
        for row in rows.take(limit.saturating_sub(found.len())) {
            found.push(row?);
        }
    }
    found.sort_unstable_by_key(|(id, _)| std::cmp::Reverse(*id));
    found.dedup();
    Ok(found)
}

/// A number as typed, and as channels write it.
fn writings(typed: &str) -> Vec<String> {
    let bare = typed.trim().trim_start_matches('#');
    if bare.is_empty() {
        return Vec::new();
    }
    let mut writings = vec![bare.to_owned(), format!("#{bare}")];
    let capital = bare.to_uppercase();
    if capital != bare {
        writings.push(capital);
    }
    writings
}

/// The orders of these ids, by id.
pub fn by_id(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Order>> {
    let mut statement = db.prepare_cached(include_str!("by_id.sql"))?;
    let orders = statement.query_map(named_params! { ":ids": id_list(ids) }, order)?;
    orders.map(|row| row.map(|order| (order.id, order)).map_err(Error::from)).collect()
}

/// The lines of these orders, by order, in the order of the file.
pub fn lines_of(db: &Connection, order_ids: &[i64]) -> Result<HashMap<i64, Vec<Line>>> {
    let mut statement = db.prepare_cached(include_str!("lines_of.sql"))?;
    let lines = statement.query_map(named_params! { ":ids": id_list(order_ids) }, |row| {
        Ok(Line {
            order_id: row.get("order_id")?,
            title: row.get("title")?,
            variation: row.get("variation")?,
            sku: row.get("sku")?,
            quantity: row.get("quantity")?,
            unit_price: minor_money(row, "unit_price_minor")?,
        })
    })?;
    grouped(lines, |line| line.order_id)
}

/// What these customers bought, by customer.
pub fn purchases_of(db: &Connection, customer_ids: &[i64]) -> Result<HashMap<i64, Vec<Purchase>>> {
    let mut statement = db.prepare_cached(include_str!("purchases_of.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(customer_ids) })?;
    let mut by_customer: HashMap<i64, Vec<Purchase>> = HashMap::new();
    while let Some(row) = rows.next()? {
        by_customer.entry(row.get("customer_id")?).or_default().push(purchase(row)?);
    }
    Ok(by_customer)
}

fn purchase(row: &Row<'_>) -> rusqlite::Result<Purchase> {
    let status: Option<String> = row.get("status")?;
    Ok(Purchase {
        order_id: row.get("id")?,
        ordered_on: parse_day(row, "ordered_on")?,
        status: status.as_deref().and_then(OrderStatus::parse),
        total: minor_money(row, "total_minor")?,
        refunded_minor: row.get::<_, Option<i64>>("refunded_minor")?.unwrap_or(0),
    })
}

fn order(row: &Row<'_>) -> rusqlite::Result<Order> {
    Ok(Order {
        id: row.get("id")?,
        channel: row.get("channel")?,
        number: row.get("number")?,
        customer_id: row.get("customer_id")?,
        customer_name: row.get::<_, Option<String>>("customer_name")?.unwrap_or_default(),
        ordered_on: row.get("ordered_on")?,
        shipped_on: row.get("shipped_on")?,
        delivered_on: row.get("delivered_on")?,
        status: row.get("status")?,
        total: minor_money(row, "total_minor")?,
        refunded: minor_money(row, "refunded_minor")?,
        summary: row.get("summary")?,
        n_units: row.get("n_units")?,
        from_file: row.get("from_file")?,
        from_row: row.get("from_row")?,
        is_by_hand: text_of(row, "from_format")? == by_hand::FORMAT,
    })
}
