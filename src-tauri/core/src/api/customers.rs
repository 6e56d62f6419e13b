//! People: the list, the search and the card.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::answers::{
    ContactPoint, CustomerCard, CustomerList, CustomerRow, FollowUpRow, Identity, Money, OrderRow,
    TimelineEntry,
};
use super::requests::{ById, Find};
use super::{Call, day, look, orders::page_of, rows};
use crate::Result;
use crate::domain::purchases::history;
use crate::domain::reach;
use crate::domain::staged::Nature;
use crate::store::events::{self, Event};
use crate::store::reports::follow_ups;
use crate::store::{Connection, Shop, customers, orders};

/// How many orders of a number lead to their buyers.
const BY_NUMBER: usize = 50;

pub(super) fn list(call: &Call<'_>, request: Find) -> Result<CustomerList> {
    let (limit, offset) = page_of(&request)?;
    day::read(call, |db, settings, today| {
        let mut found = found(call.shop, db, &request.query)?;
        if let Some(those) = look::those(db, settings, today, &request)? {
            found.retain(|id| those.contains(id));
        }
        let page: Vec<i64> = found.iter().skip(offset).take(limit).copied().collect();
        Ok(CustomerList { total: found.len() as i64, rows: customer_rows(db, &page, today)? })
    })
}

/// Everybody whom the query names, newest order first; before them who has an order of that number.
pub(super) fn found(shop: &Shop, db: &Connection, query: &str) -> Result<Vec<i64>> {
    let index = shop.search(db)?;
    if query.trim().is_empty() {
        return Ok(index.all().to_vec());
    }
    let mut found: Vec<i64> = Vec::new();
    if query.contains(|c: char| c.is_ascii_digit()) {
        let numbered = orders::by_number(db, query, BY_NUMBER)?;
        found.extend(numbered.into_iter().filter_map(|(_, customer_id)| customer_id));
        found.sort_unstable();
        found.dedup();
    }
    let by_text = index.find(query);
    let n_numbered = found.len();
    found.reserve(by_text.len());
    for id in by_text {
        if found[..n_numbered].binary_search(&id).is_err() {
            found.push(id);
        }
    }
    Ok(found)
}

pub(super) fn customer_rows(
    db: &Connection,
    ids: &[i64],
    today: NaiveDate,
) -> Result<Vec<CustomerRow>> {
    let mut customers = customers::by_id(db, ids)?;
    let identities = customers::identities_of(db, ids)?;
    let points = customers::contact_points_of(db, ids)?;
    let purchases = orders::purchases_of(db, ids)?;
    let mut next: HashMap<i64, (String, String)> = follow_ups::next_of(db, ids)?
        .into_iter()
        .map(|(customer_id, kind, due_on)| (customer_id, (kind, due_on)))
        .collect();
    let row = |id: &i64| {
        let customer = customers.remove(id)?;
        let history = history(purchases.get(id).map_or(&[], Vec::as_slice));
        let points = points.get(id).map_or(&[][..], Vec::as_slice);
        let (next_kind, next_due_on) = next.remove(id).unzip();
        Some(CustomerRow {
            id: *id,
            name: customer.name,
            channels: channels(identities.get(id).map_or(&[], Vec::as_slice)),
            city: customer.city,
            phone: rows::shown(points, "phone", today),
            email: rows::shown(points, "email", today),
            handle: rows::shown(points, "handle", today),
            post: rows::shown(points, "post", today),
            n_orders: history.n_orders,
            first_ordered_on: rows::text(history.first_on),
            last_ordered_on: rows::text(history.last_on),
            spent: history.spent.into_iter().map(Money::from).collect(),
            next_kind,
            next_due_on,
        })
    };
    Ok(ids.iter().filter_map(row).collect())
}

fn channels(identities: &[customers::Identity]) -> Vec<String> {
    let mut channels: Vec<String> =
        identities.iter().map(|identity| identity.channel.clone()).collect();
    channels.sort_unstable();
    channels.dedup();
    channels
}

pub(super) fn card(call: &Call<'_>, request: ById) -> Result<CustomerCard> {
    day::read(call, |db, _, today| card_of(db, request.id, today))
}

fn card_of(db: &Connection, id: i64, today: NaiveDate) -> Result<CustomerCard> {
    let customer = customers::get(db, id)?;
    let identities = customers::identities_of(db, &[id])?.remove(&id).unwrap_or_default();
    let points = customers::contact_points_of(db, &[id])?.remove(&id).unwrap_or_default();
    let history = history(orders::purchases_of(db, &[id])?.get(&id).map_or(&[], Vec::as_slice));
    let orders = rows::order_rows(db, &orders::of_customers(db, &[id])?)?;
    let plan = rows::follow_ups(db, follow_ups::of_customer(db, id)?, today)?;
    let (next, follow_ups) = next_and_others(plan);
    let events = events::of_customers(db, &[id])?;
    let planned = next.iter().chain(&follow_ups);
    Ok(CustomerCard {
        id,
        name: customer.name,
        city: customer.city,
        country: customer.country,
        channels: channels(&identities),
        timeline: timeline(planned, &events, &orders),
        identities: identities.into_iter().map(identity).collect(),
        contact_points: points.into_iter().map(contact_point).collect(),
        n_orders: history.n_orders,
        first_ordered_on: rows::text(history.first_on),
        last_ordered_on: rows::text(history.last_on),
        days_since_last: history.last_on.map(|last_on| (today - last_on).num_days()),
        usual_gap_days: history.usual_gap_days,
        spent: history.spent.into_iter().map(Money::from).collect(),
        next,
        follow_ups,
        orders,
    })
}

fn is_open(row: &FollowUpRow) -> bool {
    matches!(row.state.as_str(), "planned" | "snoozed" | "due" | "overdue")
}

/// The plan comes by day; its first open touch is the next.
fn next_and_others(mut plan: Vec<FollowUpRow>) -> (Option<FollowUpRow>, Vec<FollowUpRow>) {
    let next = plan.iter().position(is_open).map(|position| plan.remove(position));
    (next, plan)
}

/// Planned touches, talks and orders, newest first.
fn timeline<'a>(
    planned: impl Iterator<Item = &'a FollowUpRow>,
    events: &[Event],
    orders: &[OrderRow],
) -> Vec<TimelineEntry> {
    let mut entries: Vec<TimelineEntry> =
        planned.filter(|row| is_open(row)).map(planned_entry).collect();
    entries.extend(events.iter().filter_map(talk_entry));
    entries.extend(orders.iter().filter_map(order_entry));
    entries.sort_by(|a, b| b.on.cmp(&a.on));
    entries
}

fn entry(on: &str, entry: &str) -> TimelineEntry {
    TimelineEntry {
        on: on.to_owned(),
        entry: entry.to_owned(),
        kind: None,
        outcome: None,
        note: None,
        order_id: None,
        order_number: None,
        channel: None,
        title: None,
        n_more: 0,
        total: None,
        status: None,
        until_on: None,
    }
}

fn planned_entry(row: &FollowUpRow) -> TimelineEntry {
    TimelineEntry {
        kind: Some(row.kind.clone()),
        order_number: row.order_number.clone(),
        channel: row.channel.clone(),
        status: Some(row.state.clone()),
        until_on: Some(row.until_on.clone()),
        ..entry(&row.due_on, "planned")
    }
}

fn talk_entry(event: &Event) -> Option<TimelineEntry> {
    let word = match event.event_type.as_str() {
        "attempt" | "skip" | "snooze" | "complaint" => event.event_type.as_str(),
        "do_not_contact" => "refusal",
        _ => return None,
    };
    Some(TimelineEntry {
        kind: event.kind.clone(),
        outcome: event.outcome.clone(),
        note: event.note.clone(),
        order_id: event.order_id,
        until_on: rows::text(event.until_on),
        ..entry(&event.happened_on.to_string(), word)
    })
}

fn order_entry(order: &OrderRow) -> Option<TimelineEntry> {
    Some(TimelineEntry {
        order_id: Some(order.id),
        order_number: Some(order.number.clone()),
        channel: Some(order.channel.clone()),
        title: order.lines.first().map(|line| line.title.clone()),
        n_more: (order.lines.len() as i64 - 1).max(0),
        total: order.total.clone(),
        status: order.status.clone(),
        ..entry(order.ordered_on.as_ref()?, "order")
    })
}

fn identity(identity: customers::Identity) -> Identity {
    Identity {
        channel: identity.channel,
        evidence: identity.evidence,
        value: identity.value,
        name: identity.name,
    }
}

fn contact_point(point: reach::ContactPoint) -> ContactPoint {
    let nature = match point.nature {
        Nature::Own => "own",
        Nature::Relay => "relay",
        Nature::Masked => "masked",
    };
    ContactPoint {
        id: point.id,
        kind: point.kind,
        shown: point.shown,
        nature: nature.to_owned(),
        channel: point.channel,
        valid_until: rows::text(point.valid_until),
        stopped: point.stopped,
        permission: point.permission.map(|act| act.as_str().to_owned()),
    }
}
