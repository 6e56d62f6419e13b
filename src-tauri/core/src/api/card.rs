//! One customer: who they are, what they bought, how far they have come and what comes next.

use chrono::NaiveDate;

use super::answers::{
    CustomerCard, FollowUpRow, Money, OrderRow, OrderStep, ReadyAnswer, StageChange, Tendency,
    TimelineEntry,
};
use super::customers::channels;
use super::requests::ById;
use super::{
    Call, complaints, day, fields, files, merging, notes, points, promises, rows, settings,
    standings, tags,
};
use crate::domain::order::OrderStatus;
use crate::domain::purchases::{Purchase, history};
use crate::domain::stage::{self, Pace, Sales};
use crate::domain::tendency::{self, Bought};
use crate::store::events::{self, Event};
use crate::store::reports::follow_ups;
use crate::store::{self, Connection, customers, orders, ties};
use crate::{Error, Result};

pub(super) fn card(call: &Call<'_>, request: ById) -> Result<CustomerCard> {
    day::read(call, |db, _, today| card_of(db, customers::head_of(db, request.id)?, today))
}

pub(super) fn card_of(db: &Connection, id: i64, today: NaiveDate) -> Result<CustomerCard> {
    let customer = customers::get(db, id)?;
    let identities = customers::identities_of(db, &[id])?.remove(&id).unwrap_or_default();
    let points = customers::contact_points_of(db, &[id])?.remove(&id).unwrap_or_default();
    let purchases = orders::purchases_of(db, &[id])?;
    let ways = standings::ways_of(db, &[id], &purchases, today)?.remove(&id);
    let ways = ways.ok_or(Error::NotFound { what: "customer", id })?;
    let purchases = purchases.get(&id).map_or(&[][..], Vec::as_slice);
    let history = history(purchases);
    let orders = rows::order_rows(db, &orders::of_customers(db, &[id])?, today)?;
    let plan = rows::follow_ups(db, follow_ups::of_customer(db, id)?, today)?;
    let (next, follow_ups) = next_and_others(plan);
    let events = events::of_customers(db, &[id])?;
    let planned = next.iter().chain(&follow_ups);
    Ok(CustomerCard {
        id,
        name: customer.name,
        city: customer.city,
        country: customer.country,
        why_joined: merging::why_joined(db, id, identities.len())?,
        channels: channels(&identities),
        timeline: timeline(planned, &events, &orders),
        identities: merging::identities_of(db, id)?,
        contact_points: points.into_iter().map(|it| points::on_card(it, &events)).collect(),
        said_no: points::said_no(&events),
        n_orders: history.n_orders,
        first_ordered_on: rows::text(history.first_on),
        last_ordered_on: rows::text(history.last_on),
        days_since_last: history.last_on.map(|last_on| (today - last_on).num_days()),
        usual_gap_days: history.usual_gap_days,
        spent: history.spent.into_iter().map(Money::from).collect(),
        stage: ways.stage.as_str().to_owned(),
        stage_history: stage_history(purchases, &settings::current(db)?.pace(), today),
        standing: ways.standing,
        rhythm: ways.rhythm,
        tendency: tendency_of(purchases, &orders, &events),
        ready_answer: ready_answer(&orders),
        next,
        promises: promises::of_customer(db, id, today)?,
        complaints: complaints::of_customer(db, &events)?,
        follow_ups,
        orders,
        notes: notes::of_customer(db, id)?,
        tags: store::tags::of_customer(db, id)?,
        lists: tags::lists_of(db, id)?,
        fields: fields::of_customer(db, id, today)?,
        household: fields::household_of(db, id)?,
        referred_by: ties::referred_by(db, id)?.map(fields::person),
        referred: ties::referred(db, id)?.into_iter().map(fields::person).collect(),
        files: files::of_customer(db, id)?,
    })
}

fn stage_history(purchases: &[Purchase], pace: &Pace, today: NaiveDate) -> Vec<StageChange> {
    let changes = stage::history(&Sales::of(purchases), pace, today);
    let change = |change: stage::StageChange| StageChange {
        stage: change.stage.as_str().to_owned(),
        since_on: change.since_on.to_string(),
    };
    changes.into_iter().map(change).collect()
}

/// What the sales and the answers show together.
fn tendency_of(purchases: &[Purchase], orders: &[OrderRow], events: &[Event]) -> Tendency {
    let titles: Vec<Vec<&str>> = orders
        .iter()
        .map(|order| order.lines.iter().map(|line| line.title.as_str()).collect())
        .collect();
    let sale = |(order, titles)| bought(purchases, order, titles);
    let sales: Vec<Bought<'_>> = orders.iter().zip(&titles).filter_map(sale).collect();
    let answers: Vec<&str> = events
        .iter()
        .filter(|event| matches!(event.outcome.as_deref(), Some("reached" | "sent")))
        .filter_map(|event| event.medium.as_deref())
        .collect();
    let tendency = tendency::tendency(&sales, &answers);
    Tendency {
        words: tendency.words,
        basket_lines: tendency.basket_lines,
        basket: tendency.basket.into_iter().map(Money::from).collect(),
        month: tendency.month.map(i64::from),
        channel: tendency.channel,
        medium: tendency.medium,
    }
}

/// An order that counts as a sale.
fn bought<'a>(
    purchases: &[Purchase],
    order: &'a OrderRow,
    titles: &'a Vec<&'a str>,
) -> Option<Bought<'a>> {
    let purchase = purchases.iter().find(|it| it.order_id == order.id)?;
    purchase.is_sale().then(|| Bought {
        on: purchase.ordered_on,
        channel: &order.channel,
        titles,
        total: purchase.total,
    })
}

/// Where the newest order is that was not called off; orders come newest first.
fn ready_answer(orders: &[OrderRow]) -> Option<ReadyAnswer> {
    let order = orders.iter().find(|order| order.status.as_deref() != Some("cancelled"))?;
    let days = [&order.delivered_on, &order.shipped_on, &order.ordered_on];
    let status = order.status.as_deref().and_then(OrderStatus::parse);
    let since_on = match status {
        Some(OrderStatus::Delivered) => days[0].clone(),
        Some(OrderStatus::Shipped | OrderStatus::PartlyShipped) => days[1].clone(),
        Some(OrderStatus::Placed) => days[2].clone(),
        Some(
            OrderStatus::Paid
            | OrderStatus::Completed
            | OrderStatus::PartlyRefunded
            | OrderStatus::Refunded
            | OrderStatus::Cancelled,
        )
        | None => last_status_on(order),
    };
    Some(ReadyAnswer {
        order_id: order.id,
        order_number: order.number.clone(),
        channel: order.channel.clone(),
        title: order.lines.first().map(|line| line.title.clone()),
        n_more: (order.lines.len() as i64 - 1).max(0),
        ordered_on: order.ordered_on.clone(),
        status: order.status.clone(),
        since_on,
        carrier: order.carrier.clone(),
        tracking: order.tracking.clone(),
        promised_on: order.promised_on.clone(),
        days_late: order.days_late,
    })
}

/// The day on which the present status was told.
fn last_status_on(order: &OrderRow) -> Option<String> {
    let says = |step: &&OrderStep| {
        step.status.is_some() && step.status == order.status
            || Some(&step.step) == order.status.as_ref()
    };
    order.history.iter().rev().find(says).map(|step| step.on.clone())
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
        overruled: None,
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
        overruled: event.overruled.clone(),
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
