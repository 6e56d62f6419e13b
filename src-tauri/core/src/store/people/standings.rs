//! How well everybody keeps their side, for filters.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use crate::Result;
use crate::domain::order::OrderStatus;
use crate::domain::purchases::Purchase;
use crate::domain::standing::{Conduct, Level, Talk, conduct, counts_since, level};
use crate::store::{minor_money, parse_day, text_of};

/// The level of everybody who is not simply new: of all others too little is known.
pub fn standings(db: &Connection, today: NaiveDate) -> Result<HashMap<i64, Level>> {
    let mut conducts = bought(db, today)?;
    for (customer_id, talks) in said(db)? {
        let of_talks = conduct(&[], &talks.talks, &talks.complained_on, today);
        let known = conducts.entry(customer_id).or_default();
        *known = Conduct {
            kept: of_talks.kept,
            missed: of_talks.missed,
            complaints: of_talks.complaints,
            ..*known
        };
    }
    let mut levels: HashMap<i64, Level> =
        conducts.into_iter().map(|(id, conduct)| (id, level(&conduct))).collect();
    levels.extend(overruled(db)?);
    Ok(levels)
}

fn bought(db: &Connection, today: NaiveDate) -> Result<HashMap<i64, Conduct>> {
    let mut statement = db.prepare_cached(include_str!("bought_since.sql"))?;
    let of = named_params! { ":since": counts_since(today), ":today": today };
    let mut rows = statement.query(of)?;
    let mut conducts: HashMap<i64, Conduct> = HashMap::new();
    while let Some(row) = rows.next()? {
        conducts.entry(row.get("customer_id")?).or_default().add(&purchase(row)?, today);
    }
    Ok(conducts)
}

fn purchase(row: &Row<'_>) -> Result<Purchase> {
    let status = row.get_ref("status")?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(Purchase {
        order_id: row.get("id")?,
        ordered_on: parse_day(row, "ordered_on")?,
        status: status.and_then(OrderStatus::parse),
        total: minor_money(row, "total_minor")?,
        refunded_minor: row.get::<_, Option<i64>>("refunded_minor")?.unwrap_or(0),
    })
}

/// What was said with somebody, as far as it counts.
#[derive(Default)]
struct Talks {
    talks: Vec<Talk>,
    complained_on: Vec<NaiveDate>,
}

fn said(db: &Connection) -> Result<HashMap<i64, Talks>> {
    let mut statement = db.prepare_cached(include_str!("said.sql"))?;
    let mut rows = statement.query([])?;
    let mut said: HashMap<i64, Talks> = HashMap::new();
    while let Some(row) = rows.next()? {
        let talks = said.entry(row.get("customer_id")?).or_default();
        let on: NaiveDate = row.get("happened_on")?;
        match row.get_ref("outcome")?.as_str_or_null().map_err(rusqlite::Error::from)? {
            Some(outcome) => talks.talks.push(Talk::of(outcome, on, parse_day(row, "until_on")?)),
            None => talks.complained_on.push(on),
        }
    }
    Ok(said)
}

/// What the merchant says of somebody's standing, the newest word last.
fn overruled(db: &Connection) -> Result<HashMap<i64, Level>> {
    let mut statement = db.prepare_cached(include_str!("overruled.sql"))?;
    let mut rows = statement.query([])?;
    let mut levels = HashMap::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get("customer_id")?;
        match Level::parse(text_of(row, "level")?) {
            Some(level) => levels.insert(id, level),
            None => levels.remove(&id),
        };
    }
    Ok(levels)
}
