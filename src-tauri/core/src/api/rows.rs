//! Rows that several screens show: planned touches, orders, amounts.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::answers::{Change, FollowUpRow, Money, OrderLine, OrderRow, OrderStep};
use super::reasons;
use super::say;
use crate::Result;
use crate::domain::cadence::Kind;
use crate::domain::merge::FieldChange;
use crate::domain::order::OrderStatus;
use crate::domain::order_acts::{self, Act, Source, Told, What};
use crate::domain::purchases::{Purchase, history};
use crate::domain::reach::{ContactPoint, best, best_agreed, kind_for};
use crate::domain::rulebook::Subject;
use crate::domain::{money, reach};
use crate::store::customers::Customer;
use crate::store::events::Event;
use crate::store::reports::follow_ups::Planned;
use crate::store::{Connection, by_hand, customers, events, orders};

impl From<money::Money> for Money {
    fn from(money: money::Money) -> Self {
        Money { amount: money.amount().to_string(), currency: money.currency.as_str().to_owned() }
    }
}

/// What an import or an undo changed, order by order.
pub(super) fn changes(changes: Vec<(String, FieldChange)>) -> Vec<Change> {
    let told = changes.into_iter().map(|(order_number, change)| Change {
        order_number,
        field: change.field.to_owned(),
        old: change.old.unwrap_or_default(),
        new: change.new.unwrap_or_default(),
    });
    told.collect()
}

/// All that is known of some customers, for showing their follow-ups.
pub(super) struct People {
    customers: HashMap<i64, Customer>,
    purchases: HashMap<i64, Vec<Purchase>>,
    points: HashMap<i64, Vec<ContactPoint>>,
    /// Acts of each, the newest first.
    events: HashMap<i64, Vec<Event>>,
}

impl People {
    pub(super) fn load(db: &Connection, ids: impl Iterator<Item = i64>) -> Result<People> {
        let mut ids: Vec<i64> = ids.collect();
        ids.sort_unstable();
        ids.dedup();
        let mut acts: HashMap<i64, Vec<Event>> = HashMap::new();
        for event in events::of_customers(db, &ids)? {
            acts.entry(event.owner_id).or_default().push(event);
        }
        Ok(People {
            customers: customers::by_id(db, &ids)?,
            purchases: orders::purchases_of(db, &ids)?,
            points: customers::contact_points_of(db, &ids)?,
            events: acts,
        })
    }

    pub(super) fn customer(&self, id: i64) -> Option<&Customer> {
        self.customers.get(&id)
    }

    pub(super) fn purchases(&self, customer_id: i64) -> &[Purchase] {
        self.purchases.get(&customer_id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn points(&self, customer_id: i64) -> &[ContactPoint] {
        self.points.get(&customer_id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn events(&self, customer_id: i64) -> &[Event] {
        self.events.get(&customer_id).map_or(&[], Vec::as_slice)
    }

    /// The newest talk with them.
    pub(super) fn talk(&self, customer_id: i64) -> Option<&Event> {
        self.events(customer_id).iter().find(|event| event.event_type == "attempt")
    }

    /// The number or address for a planned touch.
    pub(super) fn point(&self, planned: &Planned, today: NaiveDate) -> Option<&ContactPoint> {
        let medium = planned.medium.as_deref()?;
        let kind = Kind::parse(&planned.kind);
        self.point_for(planned.customer_id, kind, medium, today.max(planned.due_on))
    }

    /// The number or address by which somebody is reached about this kind.
    pub(super) fn point_for(
        &self,
        customer_id: i64,
        kind: Option<Kind>,
        medium: &str,
        day: NaiveDate,
    ) -> Option<&ContactPoint> {
        let points = self.points(customer_id);
        match kind.is_some_and(|kind| Subject::of(kind).sells()) {
            true => best_agreed(points, kind_for(medium), day),
            false => best(points, kind_for(medium), day),
        }
    }
}

/// Planned touches with the people and the reasons, in the same order.
pub(super) fn follow_ups(
    db: &Connection,
    planned: Vec<Planned>,
    today: NaiveDate,
) -> Result<Vec<FollowUpRow>> {
    let people = People::load(db, planned.iter().map(|planned| planned.customer_id))?;
    Ok(planned.into_iter().map(|planned| follow_up(&people, planned, today)).collect())
}

pub(super) fn follow_up(people: &People, planned: Planned, today: NaiveDate) -> FollowUpRow {
    let purchases = people.purchases(planned.customer_id);
    let history = history(purchases);
    let point = people.point(&planned, today);
    let talk = people.talk(planned.customer_id);
    let is_late = planned.state == "overdue";
    let is_of_it = |act: &Event| {
        act.kind.as_deref() == Some(&planned.kind) && act.order_id == planned.order_id
    };
    let agreed = agreed_at(people.events(planned.customer_id), planned.due_on, is_of_it);
    FollowUpRow {
        called_back_at: agreed.map(say::time),
        id: planned.id,
        due_on: planned.due_on.to_string(),
        until_on: planned.until_on.to_string(),
        expires_on: text(planned.expires_on),
        days_late: if is_late { (today - planned.until_on).num_days().max(0) } else { 0 },
        contact_point: point.map(|point| point.shown.clone()),
        point_channel: point.and_then(channel_of),
        attempts: planned.attempts,
        customer_id: planned.customer_id,
        customer_name: people
            .customer(planned.customer_id)
            .map_or_else(String::new, |customer| customer.name.clone()),
        n_orders: history.n_orders,
        reason: reasons::reason(people, &planned, &history, today),
        last_attempt_on: talk.map(|talk| talk.happened_on.to_string()),
        last_outcome: talk.and_then(|talk| talk.outcome.clone()),
        kind: planned.kind,
        state: planned.state,
        state_reason: planned.state_reason,
        medium: planned.medium,
        ends_on: text(planned.ends_on),
        instead: planned.instead,
        order_number: planned.order_number,
        channel: planned.channel,
    }
}

/// The time at which they asked to be called back on a day, in minutes after midnight at their place,
/// unless the same was talked about since. Acts come newest first.
pub(super) fn agreed_at(
    acts: &[Event],
    on: NaiveDate,
    is_about: impl Fn(&Event) -> bool,
) -> Option<i64> {
    let mut talked_about = HashSet::new();
    let mut last =
        acts.iter().filter(|act| act.event_type == "attempt" && is_about(act)).filter(|act| {
            talked_about.insert((act.kind.as_deref(), act.order_id, act.of_event_id, act.turn))
        });
    last.find_map(|act| act.until_minute.filter(|_| act.until_on == Some(on)))
}

/// The channel on which somebody is written to there; what was typed stands on none.
pub(super) fn channel_of(point: &ContactPoint) -> Option<String> {
    Some(point.channel.clone()).filter(|channel| channel != by_hand::CHANNEL)
}

/// These orders with their lines and steps, in the order of the ids.
pub(super) fn order_rows(db: &Connection, ids: &[i64], today: NaiveDate) -> Result<Vec<OrderRow>> {
    let mut by_id = orders::by_id(db, ids)?;
    let mut lines = orders::lines_of(db, ids)?;
    let mut acts = orders::acts::of_orders(db, ids)?;
    let mut told = orders::acts::told_of(db, ids)?;
    let row = |id| {
        let order = by_id.remove(id)?;
        let lines = lines.remove(id).unwrap_or_default();
        let acts = acts.remove(id).unwrap_or_default();
        let told = told.remove(id).unwrap_or_default();
        Some(order_row(order, lines, &told, &acts, today))
    };
    Ok(ids.iter().filter_map(row).collect())
}

fn order_row(
    order: orders::Order,
    lines: Vec<orders::Line>,
    told: &[Told],
    acts: &[Act],
    today: NaiveDate,
) -> OrderRow {
    let noted = order_acts::noted(acts);
    let days_late = order_acts::days_late(
        noted.promised_on,
        order.delivered_on.as_deref().and_then(|day| day.parse().ok()),
        order.status.as_deref().and_then(OrderStatus::parse),
        today,
    );
    let refunded_minor = order.refunded.map_or(0, |refunded| refunded.minor);
    let status = order.status.as_deref().and_then(OrderStatus::parse);
    let to_give_back = order_acts::to_give_back(status, order.total, refunded_minor);
    let summary = order.summary.filter(|_| lines.is_empty()).map(|title| OrderLine {
        title,
        variation: None,
        sku: None,
        quantity: order.n_units.unwrap_or(1),
        unit_price: None,
        total: None,
    });
    OrderRow {
        id: order.id,
        channel: order.channel,
        number: order.number,
        customer_id: order.customer_id,
        customer_name: order.customer_name,
        ordered_on: order.ordered_on,
        shipped_on: order.shipped_on,
        delivered_on: order.delivered_on,
        status: order.status,
        total: order.total.map(Money::from),
        to_give_back: to_give_back.map(Money::from),
        refunded: order.refunded.filter(|money| money.minor != 0).map(Money::from),
        lines: lines.into_iter().map(order_line).chain(summary).collect(),
        from_file: order.from_file,
        from_row: order.from_row,
        is_by_hand: order.is_by_hand,
        carrier: noted.carrier,
        tracking: noted.tracking,
        promised_on: text(noted.promised_on),
        days_late,
        notes: noted.notes,
        history: order_acts::steps(told, acts).into_iter().map(order_step).collect(),
    }
}

fn order_step(step: order_acts::Step) -> OrderStep {
    let (from_file, from_row, act_id) = match step.source {
        Source::File { name, row } => (Some(name), Some(row), None),
        Source::Hand { act_id } => (None, None, act_id),
    };
    let bare = |word: &str| OrderStep {
        on: step.on.to_string(),
        step: word.to_owned(),
        status: None,
        amount: None,
        day: None,
        carrier: None,
        tracking: None,
        note: None,
        from_file,
        from_row,
        act_id,
    };
    match step.what {
        What::Ordered => bare("ordered"),
        What::Paid => bare("paid"),
        What::Shipped => bare("shipped"),
        What::Delivered => bare("delivered"),
        What::Cancelled => bare("cancelled"),
        What::Status(status) => {
            OrderStep { status: Some(status.as_str().to_owned()), ..bare("status") }
        }
        What::Refund { amount, note } => {
            OrderStep { amount: amount.map(Money::from), note, ..bare("refund") }
        }
        What::Promised(day) => OrderStep { day: Some(day.to_string()), ..bare("promised") },
        What::Tracking { carrier, number } => {
            OrderStep { carrier, tracking: Some(number), ..bare("tracking") }
        }
        What::Note(text) => OrderStep { note: Some(text), ..bare("note") },
    }
}

fn order_line(line: orders::Line) -> OrderLine {
    let total = line.unit_price.and_then(|price| {
        let minor = price.minor.checked_mul(line.quantity)?;
        Some(money::Money { minor, ..price })
    });
    OrderLine {
        total: total.map(Money::from),
        title: line.title,
        variation: Some(line.variation).filter(|variation| !variation.is_empty()),
        sku: Some(line.sku).filter(|sku| !sku.is_empty()),
        quantity: line.quantity,
        unit_price: line.unit_price.map(Money::from),
    }
}

/// What a list shows of a contact point of a kind: the best one, whatever it may be used for.
pub(super) fn shown(points: &[ContactPoint], kind: &str, today: NaiveDate) -> Option<String> {
    let any = || points.iter().rfind(|point| point.kind == kind);
    reach::best(points, kind, today).or_else(any).map(|point| point.shown.clone())
}

pub(super) fn text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
