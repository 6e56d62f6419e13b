//! What came of a follow-up: attempts, skips, snoozes, and taking them back.

use chrono::NaiveDate;
use serde_json::json;

use super::answers::{FollowUpRow, Recorded, Undone};
use super::changes::{self, Told};
use super::today::{UNDO_SECONDS, undo_seconds};
use super::{Call, day, requests, rows, settings, talks};
use crate::domain::cadence::{Kind, Lead, follow_up_id, follow_up_of};
use crate::store::events::{self, Event, NewEvent};
use crate::store::reports::follow_ups::{self, Planned};
use crate::store::{Transaction, follow_ups as plan};
use crate::{Error, Result};

pub(super) const OUTCOMES: [&str; 11] = [
    "reached",
    "sent",
    "left_message",
    "no_answer",
    "busy",
    "callback",
    "wrong_number",
    "bounced",
    "do_not_call",
    "complaint",
    "covered",
];

const STATES: [&str; 12] = [
    "planned",
    "snoozed",
    "due",
    "overdue",
    "done",
    "cancelled",
    "skipped",
    "gave_up",
    "suppressed",
    "paused",
    "expired",
    "blocked",
];

/// The follow-ups that can be acted upon.
pub(super) const OPEN: [&str; 4] = ["planned", "snoozed", "due", "overdue"];

pub(super) fn list(call: &Call<'_>, request: requests::FollowUps) -> Result<Vec<FollowUpRow>> {
    let until = request.until.as_deref().map(|text| super::day("until", text)).transpose()?;
    if let Some(state) = request.states.iter().find(|state| !STATES.contains(&state.as_str())) {
        return Err(unknown("state", state, &STATES));
    }
    let limit = request.limit.unwrap_or(i64::MAX);
    day::read(call, |db, _, today| {
        rows::follow_ups(db, follow_ups::list(db, &request.states, until, limit)?, today)
    })
}

/// One try at one follow-up: a talk about nothing else.
pub(super) fn attempt(call: &Call<'_>, request: requests::Attempt) -> Result<Recorded> {
    day::begin(call)?;
    let planned = call.shop.read(|db| follow_ups::get(db, request.id))?;
    let talk = requests::Talk {
        customer: planned.customer_id,
        topics: vec![request.id],
        outcome: request.outcome,
        on: request.on,
        note: request.note,
        ..requests::Talk::default()
    };
    let recorded = talks::record(call, talk)?;
    Ok(Recorded { event_id: recorded.event_id, undo_seconds: recorded.undo_seconds })
}

pub(super) fn skip(call: &Call<'_>, request: requests::Skip) -> Result<Recorded> {
    record(call, request.id, ("follow_up_skipped", "skipped"), |tx, act| {
        let note = request.note.as_deref();
        let event_id = events::append(tx, &NewEvent { note, ..act.event("skip") })?;
        act.close_ticket(tx)?;
        Ok(event_id)
    })
}

pub(super) fn snooze(call: &Call<'_>, request: requests::Snooze) -> Result<Recorded> {
    let until_on = super::day("until", &request.until)?;
    record(call, request.id, ("follow_up_snoozed", "snoozed"), |tx, act| {
        if until_on <= act.today {
            return Err(Error::Invalid {
                what: "until",
                detail: format!("{until_on} is not after today"),
            });
        }
        events::append(tx, &NewEvent { until_on: Some(until_on), ..act.event("snooze") })
    })
}

/// Puts off all that is open with a customer; who asks has to plan them anew.
pub(super) fn postpone_all(
    call: &Call<'_>,
    tx: &Transaction<'_>,
    today: NaiveDate,
    customer_id: i64,
    until_on: NaiveDate,
) -> Result<()> {
    let planned = follow_ups::of_customer(tx, customer_id)?.into_iter();
    for planned in planned.filter(|planned| OPEN.contains(&planned.state.as_str())) {
        let act = Act { planned, today, learned_at: call.now.stored() };
        events::append(tx, &NewEvent { until_on: Some(until_on), ..act.event("snooze") })?;
    }
    Ok(())
}

/// Takes an act back within five minutes. Acts are never removed: a retraction follows them.
pub(super) fn undo(call: &Call<'_>, request: requests::Undo) -> Result<Undone> {
    let (_, today) = day::begin(call)?;
    let learned_at = call.now.stored();
    call.shop.write(|tx| {
        let event = events::get(tx, request.event_id)?;
        if !matches!(event.event_type.as_str(), "attempt" | "skip" | "snooze") {
            return Err(Error::Invalid {
                what: "event_id",
                detail: format!("a {} cannot be taken back", event.event_type),
            });
        }
        if event.is_retracted || undo_seconds(&event.learned_at, call.now) == 0 {
            return Err(Error::TooLate { what: "act" });
        }
        if let Some(refusal_kept) = changes::undo_event(call, tx, event.id, today)? {
            return Ok(Undone { refusal_kept });
        }
        // Acts of before the history was kept.
        for event_id in std::iter::once(event.id).chain(born_of(tx, &event)?) {
            events::append(
                tx,
                &NewEvent {
                    event_type: "retraction",
                    customer_id: event.customer_id,
                    happened_on: today,
                    learned_at: &learned_at,
                    of_event_id: Some(event_id),
                    ..NewEvent::default()
                },
            )?;
        }
        if let (Some(outcome), Some(value)) = (&event.outcome, &event.contact_point) {
            events::lift_suppression(tx, outcome, value)?;
        }
        plan_anew(tx, today, event.owner_id)?;
        Ok(Undone { refusal_kept: event.outcome.as_deref() == Some("do_not_call") })
    })
}

/// The complaint that an attempt opened or closed; it was appended right after it.
fn born_of(tx: &Transaction<'_>, event: &Event) -> Result<Option<i64>> {
    let next = match events::get(tx, event.id + 1) {
        Ok(next) => next,
        Err(Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let is_born = next.customer_id == event.customer_id
        && next.learned_at == event.learned_at
        && matches!(next.event_type.as_str(), "complaint" | "complaint_closed");
    Ok(is_born.then_some(next.id))
}

/// The follow-up that an act was about, by its derived id; 0 when it names none.
pub(super) fn id_of(act: &Event) -> i64 {
    let Some(kind) = act.kind.as_deref().and_then(Kind::parse) else { return 0 };
    let lead = act.order_id.map(Lead::Order).or(act.of_event_id.map(Lead::Ticket));
    lead.map_or(0, |lead| follow_up_id(kind, lead))
}

/// The complaint behind a ticket.
pub(super) fn complaint_of(planned: &Planned) -> Option<i64> {
    match follow_up_of(planned.id) {
        Some((_, Lead::Ticket(complaint))) => Some(complaint),
        Some((_, Lead::Order(_) | Lead::Year { .. })) | None => None,
    }
}

/// The year of a follow-up that comes every year.
pub(super) fn turn_of(planned: &Planned) -> Option<i32> {
    match follow_up_of(planned.id) {
        Some((_, Lead::Year { year, .. })) => Some(year),
        Some((_, Lead::Order(_) | Lead::Ticket(_))) | None => None,
    }
}

/// An act on a follow-up that is about to be written.
struct Act {
    planned: Planned,
    today: NaiveDate,
    learned_at: String,
}

/// Writes one act on an open follow-up.
fn record(
    call: &Call<'_>,
    id: i64,
    (word, outcome): (&str, &str),
    write: impl FnOnce(&Transaction<'_>, &Act) -> Result<i64>,
) -> Result<Recorded> {
    let (_, today) = day::begin(call)?;
    let event_id = call.shop.write(|tx| {
        let planned = follow_ups::get(tx, id)?;
        if !OPEN.contains(&planned.state.as_str()) {
            return Err(Error::Invalid {
                what: "follow_up",
                detail: format!("it is not open any more: {}", planned.state),
            });
        }
        let act = Act { planned, today, learned_at: call.now.stored() };
        let places = json!({ "kind": act.planned.kind, "outcome": outcome });
        let told = Told::of(word, act.planned.customer_id).with(places);
        let (_, event_id) = changes::record(call, tx, &told, || write(tx, &act))?;
        plan_anew(tx, today, act.planned.customer_id)?;
        Ok(event_id)
    })?;
    Ok(Recorded { event_id, undo_seconds: UNDO_SECONDS })
}

fn plan_anew(tx: &Transaction<'_>, today: NaiveDate, customer_id: i64) -> Result<()> {
    plan::replan(tx, &settings::planning(tx, today)?, &[customer_id])
}

impl Act {
    fn event<'a>(&'a self, event_type: &'a str) -> NewEvent<'a> {
        NewEvent {
            event_type,
            customer_id: self.planned.customer_id,
            happened_on: self.today,
            learned_at: &self.learned_at,
            kind: Some(&self.planned.kind),
            order_id: self.planned.order_id,
            medium: self.planned.medium.as_deref(),
            of_event_id: complaint_of(&self.planned),
            turn: turn_of(&self.planned),
            ..NewEvent::default()
        }
    }

    /// An event about the customer rather than about the follow-up.
    fn alone<'a>(&'a self, event_type: &'a str) -> NewEvent<'a> {
        NewEvent { kind: None, medium: None, of_event_id: None, ..self.event(event_type) }
    }

    fn close_ticket(&self, tx: &Transaction<'_>) -> Result<()> {
        if let Some(complaint_id) = complaint_of(&self.planned) {
            let of_event_id = Some(complaint_id);
            events::append(tx, &NewEvent { of_event_id, ..self.alone("complaint_closed") })?;
        }
        Ok(())
    }
}

pub(super) fn unknown(what: &'static str, word: &str, words: &[&str]) -> Error {
    Error::Invalid { what, detail: format!("{word:?} is none of {}", words.join(", ")) }
}
