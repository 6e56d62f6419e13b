//! Every no that a joined card has stays on both sides when it is parted: nothing ever widens.

use std::collections::BTreeMap;

use rusqlite::{Transaction, named_params};

use super::Moment;
use crate::Result;
use crate::domain::staged::ConsentAct;
use crate::store::customers;
use crate::store::events::{self, Event, NewEvent};

/// What a card is not to be asked or written to.
pub struct Restrictions {
    /// The first refusal of each scope and medium.
    refusals: BTreeMap<String, Event>,
    /// What stood against each contact point, by kind and value.
    points: BTreeMap<(String, String), ConsentAct>,
}

impl Restrictions {
    pub fn of(tx: &Transaction<'_>, customer_id: i64) -> Result<Restrictions> {
        Ok(Restrictions {
            refusals: refusals(tx, customer_id, "")?,
            points: permissions(tx, customer_id)?,
        })
    }

    /// Only what was said since an instant: all before stood on one card alone, and goes back to it.
    pub fn since(tx: &Transaction<'_>, customer_id: i64, since: &str) -> Result<Restrictions> {
        Ok(Restrictions { refusals: refusals(tx, customer_id, since)?, points: BTreeMap::new() })
    }

    /// Gives the card what it would lack.
    pub fn keep_on(&self, tx: &Transaction<'_>, customer_id: i64, moment: Moment) -> Result<()> {
        let own = Restrictions::of(tx, customer_id)?;
        let learned_at = moment.stored();
        for (scope, first) in &self.refusals {
            if own.refusals.contains_key(scope) {
                continue;
            }
            events::append(
                tx,
                &NewEvent {
                    event_type: &first.event_type,
                    customer_id,
                    happened_on: first.happened_on,
                    learned_at: &learned_at,
                    contact_point: first.contact_point.as_deref(),
                    scope: first.scope.as_deref(),
                    medium: first.medium.as_deref(),
                    of_event_id: Some(first.id),
                    ..NewEvent::default()
                },
            )?;
        }
        for ((kind, value), act) in &self.points {
            let Some(present) = own.points.get(&(kind.clone(), value.clone())) else { continue };
            if present.tighter(*act) != *present {
                keep_refusal(tx, customer_id, kind, value, *act, moment)?;
            }
        }
        Ok(())
    }
}

/// The first refusal of each scope, of those learned since an instant.
fn refusals(
    tx: &Transaction<'_>,
    customer_id: i64,
    since: &str,
) -> Result<BTreeMap<String, Event>> {
    let mut refusals = BTreeMap::new();
    // Newest first: the first of each scope is written last.
    for event in events::of_customers(tx, &[customer_id])? {
        if let Some(what) = refused(&event)
            && event.learned_at.as_str() >= since
        {
            refusals.insert(what, event);
        }
    }
    Ok(refusals)
}

/// What an act refuses: to be reached at all or by a medium, or to hear more by it than orders need.
fn refused(event: &Event) -> Option<String> {
    let word = |word: &Option<String>| word.clone().unwrap_or_default();
    match (event.event_type.as_str(), event.scope.as_deref()) {
        ("do_not_contact", _) => Some(word(&event.scope)),
        ("consent", scope) if scope != Some("opt_in") => {
            Some(format!("consent {}", word(&event.medium)))
        }
        (_, _) => None,
    }
}

fn permissions(
    tx: &Transaction<'_>,
    customer_id: i64,
) -> Result<BTreeMap<(String, String), ConsentAct>> {
    let points = customers::contact_points_of(tx, &[customer_id])?.remove(&customer_id);
    let points = points.unwrap_or_default().into_iter();
    Ok(points
        .filter_map(|point| point.permission.map(|act| ((point.kind, point.value), act)))
        .collect())
}

fn keep_refusal(
    tx: &Transaction<'_>,
    customer_id: i64,
    kind: &str,
    value: &str,
    act: ConsentAct,
    moment: Moment,
) -> Result<()> {
    tx.prepare_cached(include_str!("keep_refusal.sql"))?.execute(named_params! {
        ":customer": customer_id,
        ":kind": kind,
        ":value": value,
        ":act": act.as_str(),
        ":said_on": moment.today,
    })?;
    Ok(())
}
