//! What the cadence needs to know of a customer, read from orders, contact points and acts.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Connection, Row, Rows, Statement, named_params};

use super::Planning;
use crate::domain::cadence::{Event, Kind, Medium, Outcome, Scope};
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
    let mut statement = db.prepare_cached(include_str!("orders_of_customer.sql"))?;
    let mut rows = statement.query(customer)?;
    while let Some(row) = rows.next()? {
        push_order(&mut events, planning, &order(row)?);
    }
    let mut reach = Reach::default();
    let mut statement = db.prepare_cached(include_str!("reach_of_customer.sql"))?;
    let mut rows = statement.query(customer)?;
    while let Some(row) = rows.next()? {
        reach.add(planning, row, &HashSet::new())?;
    }
    reach.push(&mut events);
    let mut statement = db.prepare_cached(include_str!("acts_of_customer.sql"))?;
    let mut rows = statement.query(customer)?;
    while let Some(row) = rows.next()? {
        push_act(&mut events, row)?;
    }
    Ok(events)
}

/// Everybody's events in one pass: orders, contact points and identities are walked side by side
/// in the order of identities; customers of several identities are put together at the end.
pub fn of_everybody(
    db: &Connection,
    planning: &Planning,
    each: &mut dyn FnMut(i64, &[Event]) -> Result<()>,
) -> Result<()> {
    let mut acts = acts(db)?;
    let suppressed = suppressed(db)?;
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
        orders.each_of(identity_id, |row| {
            push_order(&mut events, planning, &order(row)?);
            Ok(())
        })?;
        points.each_of(identity_id, |row| reach.add(planning, row, &suppressed))?;
        if trashed.contains(&customer_id) {
            continue;
        }
        if shared.contains(&customer_id) {
            let (all, all_reach) = gathered.entry(customer_id).or_default();
            all.append(&mut events);
            all_reach.join(reach);
            continue;
        }
        reach.push(&mut events);
        if let Some(mut acts) = acts.remove(&customer_id) {
            events.append(&mut acts);
        }
        each(customer_id, &events)?;
    }
    for (customer_id, (mut events, reach)) in gathered {
        reach.push(&mut events);
        events.extend(acts.remove(&customer_id).unwrap_or_default());
        each(customer_id, &events)?;
    }
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

/// By which media a customer can be reached, and until when.
#[derive(Default)]
struct Reach {
    points: Vec<Point>,
}

/// A way to reach somebody, the day on which we learned of it, and the day on which it ends.
struct Point {
    medium: Medium,
    known_on: NaiveDate,
    valid_until: Option<NaiveDate>,
}

impl Reach {
    /// Columns: identity, file, whether there is a handle, the natures of e-mail, telephone, other
    /// telephone and address, until when forwarding numbers live, buyer.
    fn add(
        &mut self,
        planning: &Planning,
        row: &Row<'_>,
        suppressed: &HashSet<(i64, i64)>,
    ) -> Result<()> {
        let origin = planning.files.get(&row.get(1)?);
        let known_on = origin.map_or(NaiveDate::MIN, |origin| origin.imported_on);
        let buyer: i64 = row.get(8)?;
        let is_suppressed = |place| !suppressed.is_empty() && suppressed.contains(&(buyer, place));
        if row.get(2)? && !is_suppressed(0) {
            self.points.push(Point { medium: Medium::Message, known_on, valid_until: None });
        }
        for (column, place, medium) in [
            (3, 3, Medium::Email),
            (4, 1, Medium::Phone),
            (5, 2, Medium::Phone),
            (6, 4, Medium::Post),
        ] {
            let nature = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?;
            let ends = nature == Some("relay") && medium == Medium::Phone;
            match nature {
                None | Some("masked") => {}
                Some(_) if is_suppressed(place) => {}
                Some(_) => self.points.push(Point {
                    medium,
                    known_on,
                    valid_until: if ends { read_day(row.get_ref(7)?)? } else { None },
                }),
            }
        }
        Ok(())
    }

    fn join(&mut self, mut other: Reach) {
        self.points.append(&mut other.points);
    }

    /// Somebody without any contact point cannot be reached by all media but by none: a number
    /// that ended long ago says so.
    fn push(self, events: &mut Vec<Event>) {
        if self.points.is_empty() {
            events.push(Event::ContactPoint {
                medium: Medium::Phone,
                at: NaiveDate::MIN,
                valid_until: Some(NaiveDate::MIN),
                source: None,
            });
        }
        for Point { medium, known_on, valid_until } in self.points {
            events.push(Event::ContactPoint { medium, at: known_on, valid_until, source: None });
        }
    }
}

/// Contact points that are never to be used again, whoever has them: the buyer, and which of the
/// buyer's points it is.
fn suppressed(db: &Connection) -> Result<HashSet<(i64, i64)>> {
    let any = "SELECT 1 FROM stopped_points UNION ALL SELECT 1 FROM bounces LIMIT 1";
    if !db.prepare(any)?.exists([])? {
        return Ok(HashSet::new());
    }
    let mut statement = db.prepare(include_str!("suppressed_points.sql"))?;
    let ids = statement.query_map([], |row| Ok((row.get("buyer_id")?, row.get("place")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn customers_of_several_identities(db: &Connection) -> Result<HashSet<i64>> {
    let mut statement =
        db.prepare("SELECT customer_id FROM identities GROUP BY customer_id HAVING count(*) > 1")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn acts(db: &Connection) -> Result<HashMap<i64, Vec<Event>>> {
    let mut acts: HashMap<i64, Vec<Event>> = HashMap::new();
    let mut statement = db.prepare(include_str!("acts.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        push_act(acts.entry(row.get("customer_id")?).or_default(), row)?;
    }
    Ok(acts)
}

/// Acts that were taken back are not asked for; refusals cannot be taken back.
fn push_act(events: &mut Vec<Event>, row: &Row<'_>) -> Result<()> {
    let act: String = row.get("type")?;
    let at: NaiveDate = row.get("happened_on")?;
    let word = |column: &str| -> Result<Option<String>> { Ok(row.get(column)?) };
    let kind = word("kind")?.as_deref().and_then(Kind::parse);
    let order: Option<i64> = row.get("order_id")?;
    match (act.as_str(), kind) {
        // A talk about nothing that was planned is a conversation all the same.
        ("attempt", kind) => {
            let Some(outcome) = word("outcome")?.as_deref().and_then(Outcome::parse) else {
                return Err(damaged("outcome"));
            };
            events.push(Event::Contact {
                kinds: kind.into_iter().collect(),
                order,
                at,
                outcome,
                on: row.get("until_on")?,
            });
        }
        ("snooze", Some(kind)) => {
            let until: Option<NaiveDate> = row.get("until_on")?;
            let until = until.ok_or_else(|| damaged("snooze"))?;
            events.push(Event::Snooze { kind, order, at, until });
        }
        ("skip", Some(kind)) => events.push(Event::Skip { kind, order, at }),
        ("consent", _) => {}
        ("do_not_contact", _) => {
            let scope = word("scope")?.map_or(Scope::All, |scope| scope_of(&scope));
            events.push(Event::DoNotContact { at, scope });
        }
        ("complaint", _) => events.push(Event::Complaint { ticket: row.get("id")?, at }),
        ("complaint_closed", _) => {
            events.push(Event::ComplaintClosed { ticket: row.get("of_event_id")?, at });
        }
        _ => return Err(damaged(&act)),
    }
    Ok(())
}

/// How far a refusal goes; what nobody can read goes as far as it can.
fn scope_of(word: &str) -> Scope {
    let kind = word.strip_prefix("kind.").and_then(Kind::parse).map(Scope::Kind);
    kind.or_else(|| Medium::parse(word).map(Scope::Medium)).unwrap_or(Scope::All)
}

fn damaged(what: &str) -> Error {
    Error::Store { detail: format!("an act that cannot be read: {what}") }
}
