//! What the cadence needs to know of a customer, read from orders, contact points and acts.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Connection, Row, Rows, Statement, named_params};

use super::acts::{self, Acts};
use super::reach::{Doubtful, Reach};
use super::{Planning, consents};
use crate::domain::cadence::Event;
use crate::store::day::read_day;
use crate::store::trash;
use crate::{Error, Result};

/// One customer's events, for planning after an edit.
pub fn of_customer(db: &Connection, planning: &Planning, customer_id: i64) -> Result<Vec<Event>> {
    let customer = named_params! { ":customer": customer_id };
    let mut events = Vec::new();
    if trash::is_in(db, customer_id)? {
        return Ok(events);
    }
    let mut newest: HashMap<i64, NaiveDate> = HashMap::new();
    let mut statement = db.prepare_cached(include_str!("orders_of_customer.sql"))?;
    let mut rows = statement.query(customer)?;
    while let Some(row) = rows.next()? {
        let order = order(row)?;
        let of_identity = newest.entry(row.get(0)?).or_insert(NaiveDate::MIN);
        *of_identity = order.counted_from().max(*of_identity);
        push_order(&mut events, planning, &order);
    }
    let mut reach = Reach::default();
    let mut statement = db.prepare_cached(include_str!("reach_of_customer.sql"))?;
    let mut rows = statement.query(customer)?;
    while let Some(row) = rows.next()? {
        let newest = newest.get(&row.get(0)?).copied();
        reach.add(planning, row, newest, &Doubtful::default())?;
    }
    let acts = acts::of_customer(db, customer_id)?;
    events.extend(consents::weighed(db, customer_id, &acts.spoken)?);
    reach.push(&mut events, &acts.dead);
    events.extend(acts.events);
    Ok(events)
}

/// Everybody's events in one pass: orders, contact points and identities are walked side by side
/// in the order of identities; customers of several identities are put together at the end.
pub fn of_everybody(
    db: &Connection,
    planning: &Planning,
    each: &mut dyn FnMut(i64, &[Event]) -> Result<()>,
) -> Result<()> {
    let mut acts = acts::of_everybody(db)?;
    let doubtful = Doubtful::of_everybody(db)?;
    let shared = customers_of_several_identities(db)?;
    let trashed = trash::all(db)?;
    let mut gathered: HashMap<i64, (Vec<Event>, Reach)> = HashMap::new();
    let mut orders_statement = db.prepare(include_str!("orders_by_identity.sql"))?;
    let mut reach_statement = db.prepare(include_str!("reach_by_identity.sql"))?;
    let mut identities_statement =
        db.prepare("SELECT id, customer_id FROM identities ORDER BY id")?;
    let mut orders = Walk::begin(&mut orders_statement)?;
    let mut points = Walk::begin(&mut reach_statement)?;
    let mut identities = identities_statement.query([])?;
    let mut events = Vec::new();
    while let Some(identity) = identities.next()? {
        let (identity_id, customer_id): (i64, i64) = (identity.get(0)?, identity.get(1)?);
        events.clear();
        let mut reach = Reach::default();
        let mut newest = None;
        orders.each_of(identity_id, |row| {
            let order = order(row)?;
            newest = newest.max(Some(order.counted_from()));
            push_order(&mut events, planning, &order);
            Ok(())
        })?;
        points.each_of(identity_id, |row| reach.add(planning, row, newest, &doubtful))?;
        if trashed.contains(&customer_id) {
            continue;
        }
        if shared.contains(&customer_id) {
            let (all, all_reach) = gathered.entry(customer_id).or_default();
            all.append(&mut events);
            all_reach.join(reach);
            continue;
        }
        let acts = acts.remove(&customer_id).unwrap_or_default();
        complete(db, customer_id, &mut events, reach, acts)?;
        each(customer_id, &events)?;
    }
    for (customer_id, (mut events, reach)) in gathered {
        let acts = acts.remove(&customer_id).unwrap_or_default();
        complete(db, customer_id, &mut events, reach, acts)?;
        each(customer_id, &events)?;
    }
    Ok(())
}

/// Adds to the orders how the customer is reached, what they allow, and what was done. Days are asked for
/// where permission depends on them.
fn complete(
    db: &Connection,
    customer_id: i64,
    events: &mut Vec<Event>,
    reach: Reach,
    acts: Acts,
) -> Result<()> {
    match reach.plain_consents() {
        Some(plain) if acts.spoken.is_empty() => events.extend(plain),
        Some(_) | None => events.extend(consents::weighed(db, customer_id, &acts.spoken)?),
    }
    reach.push(events, &acts.dead);
    events.extend(acts.events);
    Ok(())
}

/// A statement whose rows come in the order of identities, the identity first.
struct Walk<'s> {
    rows: Rows<'s>,
    /// The identity of the present row; `None` after the last.
    at: Option<i64>,
}

impl<'s> Walk<'s> {
    fn begin(statement: &'s mut Statement<'_>) -> Result<Walk<'s>> {
        let mut walk = Walk { rows: statement.query([])?, at: None };
        walk.step()?;
        Ok(walk)
    }

    fn step(&mut self) -> Result<()> {
        self.at = match self.rows.next()? {
            Some(row) => Some(row.get(0)?),
            None => None,
        };
        Ok(())
    }

    fn each_of(
        &mut self,
        identity_id: i64,
        mut each: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        while let Some(at) = self.at
            && at <= identity_id
        {
            if at == identity_id
                && let Some(row) = self.rows.get()
            {
                each(row)?;
            }
            self.step()?;
        }
        Ok(())
    }
}

struct OrderFact {
    id: i64,
    file_id: i64,
    ordered_on: NaiveDate,
    delivered_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    is_cancelled: bool,
}

impl OrderFact {
    /// The day from which forwarding addresses are counted.
    fn counted_from(&self) -> NaiveDate {
        self.delivered_on.unwrap_or(self.ordered_on)
    }
}

/// Columns: identity, id, file, ordered, delivered, ended, whether called off.
fn order(row: &Row<'_>) -> Result<OrderFact> {
    Ok(OrderFact {
        id: row.get(1)?,
        file_id: row.get(2)?,
        ordered_on: read_day(row.get_ref(3)?)?
            .ok_or_else(|| Error::Store { detail: "an order without its day".to_owned() })?,
        delivered_on: read_day(row.get_ref(4)?)?,
        ended_on: read_day(row.get_ref(5)?)?,
        is_cancelled: row.get(6)?,
    })
}

fn push_order(events: &mut Vec<Event>, planning: &Planning, order: &OrderFact) {
    let origin = planning.files.get(&order.file_id);
    events.push(Event::Purchase {
        order: order.id,
        at: order.ordered_on,
        source: origin.map(|origin| origin.source),
        imported: origin.map(|origin| origin.imported_on),
    });
    if let Some(at) = order.delivered_on {
        events.push(Event::Delivered { order: order.id, at });
    }
    match order.ended_on {
        Some(at) if order.is_cancelled => {
            events.push(Event::Cancelled { order: order.id, at });
        }
        Some(at) => events.push(Event::Refunded { order: order.id, at, full: true }),
        None => {}
    }
}

fn customers_of_several_identities(db: &Connection) -> Result<HashSet<i64>> {
    let mut statement =
        db.prepare("SELECT customer_id FROM identities GROUP BY customer_id HAVING count(*) > 1")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
