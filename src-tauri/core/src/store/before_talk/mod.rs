//! What is known of some customers before a talk, read for all of them at once.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use super::{asked, customers, events, fields, id_list, minor_money, orders, parse_day};
use crate::Result;
use crate::domain::money::Money;
use crate::domain::order::OrderStatus;

/// One customer.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub name: String,
    pub country: String,
    /// The state or province of the newest address.
    pub region: String,
    /// What the merchant typed last, by field.
    pub fields: HashMap<String, String>,
    /// What the channels call them.
    pub handles: Vec<String>,
    /// The oldest first.
    pub orders: Vec<Order>,
    /// Acts that were not taken back, the newest first.
    pub acts: Vec<events::Event>,
    /// What they were asked for, with the newest day.
    pub asked: Vec<(String, NaiveDate)>,
    /// They have said to a channel whether the shop may write.
    pub has_said_whether: bool,
}

/// An order with what was bought.
#[derive(Clone, Debug)]
pub struct Order {
    pub id: i64,
    pub customer_id: i64,
    pub number: String,
    pub channel: String,
    pub ordered_on: Option<NaiveDate>,
    pub status: Option<OrderStatus>,
    pub total: Option<Money>,
    pub refunded_minor: i64,
    /// What an order-level file says was bought.
    pub summary: Option<String>,
    pub lines: Vec<orders::Line>,
}

impl Order {
    pub fn is_sale(&self) -> bool {
        self.status.is_none_or(OrderStatus::is_sale)
    }

    /// Given back, as a whole or in part.
    pub fn came_back(&self) -> bool {
        let is_refunded =
            matches!(self.status, Some(OrderStatus::Refunded | OrderStatus::PartlyRefunded));
        is_refunded || self.refunded_minor > 0
    }
}

impl Known {
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// By customer; who is unknown is missing.
pub fn of(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Known>> {
    let mut known: HashMap<i64, Known> = HashMap::new();
    let mut typed = fields::newest_of(db, ids)?;
    let mut asked = asked::of_customers(db, ids)?;
    let mut regions = regions_of(db, ids)?;
    let have_said = have_said(db, ids)?;
    for (id, customer) in customers::by_id(db, ids)? {
        let of_one = Known {
            name: customer.name,
            country: customer.country,
            region: regions.remove(&id).unwrap_or_default(),
            fields: typed.remove(&id).unwrap_or_default(),
            asked: asked.remove(&id).unwrap_or_default(),
            has_said_whether: have_said.contains(&id),
            ..Known::default()
        };
        known.insert(id, of_one);
    }
    for (id, identities) in customers::identities_of(db, ids)? {
        let handles = identities.into_iter().filter(|it| it.evidence == "handle");
        if let Some(known) = known.get_mut(&id) {
            known.handles = handles.map(|it| it.value).collect();
        }
    }
    for event in events::of_customers(db, ids)? {
        if let Some(known) = known.get_mut(&event.owner_id) {
            known.acts.push(event);
        }
    }
    for order in orders_of(db, ids)? {
        if let Some(known) = known.get_mut(&order.customer_id) {
            known.orders.push(order);
        }
    }
    Ok(known)
}

fn orders_of(db: &Connection, ids: &[i64]) -> Result<Vec<Order>> {
    let mut statement = db.prepare_cached(include_str!("orders.sql"))?;
    let found = statement.query_map(named_params! { ":ids": id_list(ids) }, order)?;
    let mut found: Vec<Order> = found.collect::<rusqlite::Result<_>>()?;
    let order_ids: Vec<i64> = found.iter().map(|order| order.id).collect();
    let mut lines = orders::lines_of(db, &order_ids)?;
    for order in &mut found {
        order.lines = lines.remove(&order.id).unwrap_or_default();
    }
    Ok(found)
}

fn order(row: &Row<'_>) -> rusqlite::Result<Order> {
    let status: Option<String> = row.get("status")?;
    Ok(Order {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        number: row.get("number")?,
        channel: row.get("channel")?,
        ordered_on: parse_day(row, "ordered_on")?,
        status: status.as_deref().and_then(OrderStatus::parse),
        total: minor_money(row, "total_minor")?,
        refunded_minor: row.get::<_, Option<i64>>("refunded_minor")?.unwrap_or(0),
        summary: row.get("summary")?,
        lines: Vec::new(),
    })
}

/// The fifth of the seven lines of an address.
fn regions_of(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let mut statement = db.prepare_cached(include_str!("addresses.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(ids) })?;
    let mut regions = HashMap::new();
    while let Some(row) = rows.next()? {
        let region = row.get_ref("address")?.as_str().ok().and_then(|it| it.split('\n').nth(4));
        if let Some(region) = region.filter(|region| !region.is_empty()) {
            regions.insert(row.get("customer_id")?, region.to_owned());
        }
    }
    Ok(regions)
}

fn have_said(db: &Connection, ids: &[i64]) -> Result<HashSet<i64>> {
    let mut statement = db.prepare_cached(include_str!("permissions.sql"))?;
    let said = statement.query_map(named_params! { ":ids": id_list(ids) }, |row| row.get(0))?;
    Ok(said.collect::<rusqlite::Result<_>>()?)
}
