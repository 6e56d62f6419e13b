//! Customers, what the channels call them, and how they are reached.

mod said;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{grouped, id_list, parse_day, text_of};
use crate::domain::consent::{self, Statement};
use crate::domain::reach::ContactPoint;
use crate::domain::staged::{ConsentAct, Nature};
use crate::{Error, Result};

pub use said::{SaidOfPoint, refusals_of, said_of};

/// A person or firm who has bought or asked.
#[derive(Clone, Debug)]
pub struct Customer {
    pub id: i64,
    pub name: String,
    pub city: String,
    pub country: String,
}

/// A buyer as one channel names them.
#[derive(Clone, Debug)]
pub struct Identity {
    pub id: i64,
    pub customer_id: i64,
    pub channel: String,
    pub evidence: String,
    pub value: String,
    pub name: String,
}

/// Whether the merchant has written something on the card, or talked with whom it is about.
pub fn is_worked_with(db: &Connection, customer_id: i64) -> Result<bool> {
    Ok(db
        .prepare_cached(include_str!("is_worked_with.sql"))?
        .exists(named_params! { ":customer": customer_id })?)
}

/// How the newest thousand customers write their countries, with how many each.
pub fn countries_of_newest(db: &Connection) -> Result<Vec<(String, i64)>> {
    let mut statement = db.prepare_cached(include_str!("countries_of_newest.sql"))?;
    let countries = statement.query_map([], |row| Ok((row.get("country")?, row.get("n")?)))?;
    Ok(countries.collect::<rusqlite::Result<_>>()?)
}

pub fn count(db: &Connection) -> Result<i64> {
    Ok(db.prepare_cached(include_str!("count.sql"))?.query_row([], |row| row.get(0))?)
}

pub fn get(db: &Connection, id: i64) -> Result<Customer> {
    db.prepare_cached("SELECT id, name, city, country FROM customers WHERE id = :id")?
        .query_row(named_params! { ":id": id }, customer)
        .optional()?
        .ok_or(Error::NotFound { what: "customer", id })
}

/// The card on which this one's customer is found: itself, or the one it is joined into.
pub fn head_of(db: &Connection, id: i64) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT coalesce(head_id, id) FROM customers WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get(0))
        .optional()?
        .unwrap_or(id))
}

/// Those of the ids that exist, by id.
pub fn by_id(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Customer>> {
    let mut statement = db.prepare_cached(include_str!("by_id.sql"))?;
    let customers = statement.query_map(named_params! { ":ids": id_list(ids) }, customer)?;
    customers.map(|row| row.map(|customer| (customer.id, customer)).map_err(Error::from)).collect()
}

/// Customers by when they were first known, the newest first, from the one after `after` on.
pub fn newest(db: &Connection, after: Option<i64>, most: usize) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("newest.sql"))?;
    let places = named_params! { ":after": after.unwrap_or(i64::MAX), ":most": most as i64 };
    let ids = statement.query_map(places, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// What the merchant says of somebody's standing.
#[derive(Clone, Debug, Default)]
pub struct Overruled {
    pub level: Option<String>,
    pub note: Option<String>,
}

/// What the merchant says of the standing of these customers, by customer.
pub fn overruled(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Overruled>> {
    let mut statement = db.prepare_cached(include_str!("overruled.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(ids) })?;
    let mut overruled: HashMap<i64, Overruled> = HashMap::new();
    while let Some(row) = rows.next()? {
        let said = overruled.entry(row.get("customer_id")?).or_default();
        match text_of(row, "field")? {
            "standing" => said.level = row.get("value")?,
            _ => said.note = row.get("value")?,
        }
    }
    Ok(overruled)
}

/// Whether anything is known by which the customer can be told from others.
pub fn is_somebody(db: &Connection, id: i64) -> Result<bool> {
    Ok(db
        .prepare_cached(include_str!("is_somebody.sql"))?
        .exists(named_params! { ":customer": id })?)
}

/// What the channels call these customers, by customer.
pub fn identities_of(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Vec<Identity>>> {
    let mut statement = db.prepare_cached(include_str!("identities_of.sql"))?;
    let identities = statement.query_map(named_params! { ":ids": id_list(ids) }, |row| {
        Ok(Identity {
            id: row.get("id")?,
            customer_id: row.get("customer_id")?,
            channel: row.get("channel")?,
            evidence: row.get("evidence")?,
            value: row.get("value")?,
            name: row.get("name")?,
        })
    })?;
    grouped(identities, |identity| identity.customer_id)
}

/// How these customers are reached, by customer.
pub fn contact_points_of(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Vec<ContactPoint>>> {
    let mut statement = db.prepare_cached(include_str!("contact_points_of.sql"))?;
    let points = statement.query_map(named_params! { ":ids": id_list(ids) }, contact_point)?;
    let mut points = grouped(points, |point| point.customer_id)?;
    let mut said = statements_of(db, ids)?;
    for point in points.values_mut().flatten() {
        let of_point = (point.customer_id, point.kind.clone(), point.value.clone());
        let said = said.remove(&of_point).unwrap_or_default();
        let refused = refusals_of(db, &point.kind, &point.value)?;
        let each = said.values().map(|(_, said)| said.clone());
        point.permission = consent::of_several(each, &refused);
        (point.permission_on, point.permission_channel) =
            told_last(point.permission, &said, &refused);
        // An address that bounced is of no use, whatever it was called for.
        if point.permission == Some(ConsentAct::Bounced) && point.stopped.is_none() {
            point.stopped = Some("bounced".to_owned());
        }
    }
    Ok(points)
}

/// The day of what counts, and the channel whose file says it; what is said at the point by whoever has
/// it has no channel.
fn told_last(
    counts: Option<ConsentAct>,
    said: &Said,
    refused: &[Statement],
) -> (Option<NaiveDate>, Option<String>) {
    let by_channel = said.values().flat_map(|(channel, said)| {
        said.iter().map(move |statement| (statement, Some(channel.clone())))
    });
    by_channel
        .chain(refused.iter().map(|statement| (statement, None)))
        .filter(|(statement, _)| Some(statement.act) == counts)
        .map(|(statement, channel)| (statement.said_on, channel))
        .max()
        .unwrap_or_default()
}

/// What files say of one contact point, by the identity of which they say it, with its channel.
type Said = HashMap<i64, (String, Vec<Statement>)>;

/// What files say of consent, by customer, kind and value.
fn statements_of(db: &Connection, ids: &[i64]) -> Result<HashMap<(i64, String, String), Said>> {
    let mut said: HashMap<_, Said> = HashMap::new();
    for told in said_of(db, ids)? {
        let Some(statement) = told.statement else { continue };
        let of_point = said.entry((told.customer_id, told.kind, told.value)).or_default();
        let (channel, statements) = of_point.entry(told.identity_id).or_default();
        *channel = told.channel;
        statements.push(statement);
    }
    Ok(said)
}

fn customer(row: &Row<'_>) -> rusqlite::Result<Customer> {
    Ok(Customer {
        id: row.get("id")?,
        name: row.get("name")?,
        city: row.get("city")?,
        country: row.get("country")?,
    })
}

fn contact_point(row: &Row<'_>) -> rusqlite::Result<ContactPoint> {
    let kind: String = row.get("kind")?;
    let shown: String = row.get("shown")?;
    let (stopped, stopped_on) = stopped_in(row)?;
    Ok(ContactPoint {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        shown: if kind == "post" { on_one_line(&shown) } else { shown },
        kind,
        value: row.get("value")?,
        nature: nature(&row.get::<_, String>("nature")?),
        channel: row.get("channel")?,
        label: row.get("label")?,
        valid_until: parse_day(row, "valid_until")?,
        stopped,
        stopped_on,
        permission: None,
        permission_on: None,
        permission_channel: None,
    })
}

/// The reason and its day stand together in one column.
fn stopped_in(row: &Row<'_>) -> rusqlite::Result<(Option<String>, Option<NaiveDate>)> {
    let stopped = row.get_ref("stopped")?.as_str_or_null()?.and_then(|it| it.split_once(' '));
    Ok((
        stopped.map(|(reason, _)| reason.to_owned()),
        stopped.and_then(|(_, day)| day.parse().ok()),
    ))
}

fn nature(word: &str) -> Nature {
    match word {
        "own" => Nature::Own,
        "relay" => Nature::Relay,
        _ => Nature::Masked,
    }
}

fn on_one_line(address: &str) -> String {
    address.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(", ")
}
