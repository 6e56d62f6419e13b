//! Complaints: opened, settled and asked back about, closed with the answer whether it is good so.

use chrono::NaiveDate;
use serde_json::json;

use super::answers::{Complaint, ComplaintOpened, Done, Money, Settings};
use super::by_hand::amount;
use super::changes::{Told, by_hand, done};
use super::requests::{CloseComplaint, OpenComplaint, SettleComplaint};
use super::{Call, day, rows, settings};
use crate::domain::cadence::{Kind, Lead, follow_up_id};
use crate::domain::money::{self, Currency};
use crate::store::events::{self, Event, NewEvent};
use crate::store::{Connection, Transaction, customers, follow_ups, orders};
use crate::{Error, Result};

/// After so many open days they are asked whether what was done is good so.
const ASK_BACK_AFTER: usize = 2;

pub(super) fn open(call: &Call<'_>, request: OpenComplaint) -> Result<ComplaintOpened> {
    let due = request.due.as_deref().map(|text| super::day("due", text)).transpose()?;
    let told = &request.complaint;
    if told.severity.is_some_and(|severity| !(1..=3).contains(&severity)) {
        return Err(invalid("severity", "it is 1, 2 or 3"));
    }
    let customer_id = call.shop.read(|db| customers::get(db, request.customer))?.id;
    let learned_at = call.now.stored();
    let line = Told::of("complaint_opened", customer_id);
    let (change, id) = by_hand(call, &line, |tx, today| {
        let of_card = NewEvent {
            customer_id,
            happened_on: today,
            learned_at: &learned_at,
            ..NewEvent::default()
        };
        let complaint = NewEvent {
            event_type: "complaint",
            order_id: told.order,
            note: filled(told.text.as_deref()),
            about: filled(told.about.as_deref()),
            severity: told.severity,
            ..of_card
        };
        let id = events::append(tx, &complaint)?;
        if let Some(due) = due {
            let answer =
                NewEvent { until_on: Some(later("due", due, today)?), ..put_off(id, of_card) };
            events::append(tx, &answer)?;
        }
        plan_anew(tx, today, customer_id)?;
        Ok(id)
    })?;
    Ok(ComplaintOpened { id, change })
}

/// Something was done about it; two open days later they are asked whether that is good so.
pub(super) fn settle(call: &Call<'_>, request: SettleComplaint) -> Result<Done> {
    let (settings, today) = day::begin(call)?;
    let solution = request.solution.trim();
    if solution.is_empty() {
        return Err(invalid("solution", "it says what was done"));
    }
    let currency = settings.default_currency();
    let cost = request.cost.as_deref().and_then(|text| filled(Some(text)));
    let cost_minor = cost.map(|text| amount("cost", text, currency)).transpose()?;
    let ask_on = match &request.ask_on {
        Some(text) => later("ask_on", super::day("ask_on", text)?, today)?,
        None => ask_back(&settings, today),
    };
    let complaint = open_one(call, request.id)?;
    let learned_at = call.now.stored();
    let told = Told::of("complaint_settled", complaint.owner_id);
    done(call, &told.with(json!({ "until": ask_on.to_string() })), |tx, today| {
        let of_card = NewEvent {
            customer_id: complaint.customer_id,
            happened_on: today,
            learned_at: &learned_at,
            ..NewEvent::default()
        };
        let settled = NewEvent {
            until_on: Some(ask_on),
            solution: Some(solution),
            cost_minor,
            currency: cost_minor.map(|_| currency.as_str()),
            ..put_off(complaint.id, of_card)
        };
        events::append(tx, &settled)?;
        plan_anew(tx, today, complaint.owner_id)
    })
}

pub(super) fn close(call: &Call<'_>, request: CloseComplaint) -> Result<Done> {
    let complaint = open_one(call, request.id)?;
    let learned_at = call.now.stored();
    done(call, &Told::of("complaint_closed", complaint.owner_id), |tx, today| {
        let closed = NewEvent {
            event_type: "complaint_closed",
            customer_id: complaint.customer_id,
            order_id: complaint.order_id,
            happened_on: today,
            learned_at: &learned_at,
            of_event_id: Some(complaint.id),
            is_content: request.is_content,
            note: filled(request.note.as_deref()),
            ..NewEvent::default()
        };
        events::append(tx, &closed)?;
        plan_anew(tx, today, complaint.owner_id)
    })
}

/// The answer to a complaint is put off to a day.
fn put_off<'a>(complaint_id: i64, of_card: NewEvent<'a>) -> NewEvent<'a> {
    NewEvent {
        event_type: "snooze",
        kind: Some("ticket"),
        of_event_id: Some(complaint_id),
        ..of_card
    }
}

fn later(what: &'static str, day: NaiveDate, today: NaiveDate) -> Result<NaiveDate> {
    if day <= today {
        return Err(invalid(what, &format!("{day} is not after today; name a later day")));
    }
    Ok(day)
}

fn ask_back(settings: &Settings, today: NaiveDate) -> NaiveDate {
    (0..ASK_BACK_AFTER)
        .fold(today, |day, _| day::open_from(settings, day.succ_opt().unwrap_or(day)))
}

fn open_one(call: &Call<'_>, id: i64) -> Result<Event> {
    call.shop.read(|db| {
        let event = events::get(db, id)?;
        if event.event_type != "complaint" || event.is_retracted {
            return Err(Error::NotFound { what: "complaint", id });
        }
        let belonging = events::belonging_to(db, id, event.owner_id)?;
        match belonging.iter().any(|event| event.event_type == "complaint_closed") {
            true => Err(invalid("complaint", "it is closed")),
            false => Ok(event),
        }
    })
}

/// Those of a customer: the open ones, then the last that was closed. `events` come newest first.
pub(super) fn of_customer(db: &Connection, events: &[Event]) -> Result<Vec<Complaint>> {
    let complaints = events.iter().filter(|event| event.event_type == "complaint");
    let told: Vec<Complaint> =
        complaints.map(|event| complaint(db, event, events)).collect::<Result<_>>()?;
    let (closed, mut open): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|complaint| complaint.closed_on.is_some());
    open.extend(closed.into_iter().max_by(|a, b| a.closed_on.cmp(&b.closed_on)));
    Ok(open)
}

fn complaint(db: &Connection, event: &Event, events: &[Event]) -> Result<Complaint> {
    let of_it = |word: &'static str| {
        move |other: &&Event| other.of_event_id == Some(event.id) && other.event_type == word
    };
    let closed = events.iter().find(of_it("complaint_closed"));
    let settled = events.iter().filter(of_it("snooze")).find(|other| other.solution.is_some());
    let cost = settled.and_then(|settled| {
        let currency = settled.currency.as_deref().and_then(Currency::parse)?;
        Some(money::Money { minor: settled.cost_minor?, currency })
    });
    let order_number = match event.order_id {
        Some(id) => orders::by_id(db, &[id])?.remove(&id).map(|order| order.number),
        None => None,
    };
    Ok(Complaint {
        id: event.id,
        follow_up_id: follow_up_id(Kind::Ticket, Lead::Ticket(event.id)),
        opened_on: event.happened_on.to_string(),
        text: event.note.clone(),
        about: event.about.clone(),
        severity: event.severity,
        order_number,
        solution: settled.and_then(|settled| settled.solution.clone()),
        settled_on: rows::text(settled.map(|settled| settled.happened_on)),
        cost: cost.map(Money::from),
        closed_on: rows::text(closed.map(|closed| closed.happened_on)),
        is_content: closed.and_then(|closed| closed.is_content),
    })
}

fn plan_anew(tx: &Transaction<'_>, today: NaiveDate, customer_id: i64) -> Result<()> {
    follow_ups::replan(tx, &settings::planning(tx, today)?, &[customer_id])
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn invalid(what: &'static str, detail: &str) -> Error {
    Error::Invalid { what, detail: detail.to_owned() }
}
