//! Talks: what one talk with a customer brings, written down as one change.

mod open;
mod said;
mod write;

use chrono::NaiveDate;
use serde_json::json;

use super::answers::{OtherPoint, Settings, TalkPreview, TalkRecorded, Then};
use super::changes::{self, Told};
use super::today::UNDO_SECONDS;
use super::{Call, day, requests};
use crate::Result;
use crate::domain::cadence::Outcome;
use crate::domain::reach::{best, kind_for};
use crate::domain::talk::opens_complaint;
use crate::store::reports::follow_ups::{self, Planned};
use crate::store::{Connection, Transaction, customers};
pub(super) use open::{open, queue};
use said::Said;
pub(super) use said::TOLD_LATE;
use write::Writing;

/// Writes a talk down, with everything that follows from it.
pub(super) fn record(call: &Call<'_>, request: requests::Talk) -> Result<TalkRecorded> {
    let (settings, today) = day::begin(call)?;
    let said = call.shop.read(|db| Said::read(db, &request, today))?;
    let kind = said.main().map(|planned| planned.kind.clone());
    let places = json!({ "kind": kind, "outcome": request.outcome, "n": said.planned.len() });
    let told = Told::of("attempt_recorded", said.customer_id).with(places);
    let (change, (event_id, then, other_point)) = changes::by_hand(call, &told, |tx, today| {
        // Somebody else may have been quicker.
        let said = Said::read(tx, &request, today)?;
        let event_id = Writing::of(call, tx, &said, &request, &settings, today)?.write(tx)?;
        Ok((event_id, then_of(tx, said.customer_id)?, other_point(tx, &said, today)?))
    })?;
    Ok(TalkRecorded { event_id, undo_seconds: UNDO_SECONDS, change, then, other_point })
}

/// The same as part of a greater change, such as a sheet that is typed back; answers its act.
pub(super) fn write_one(
    call: &Call<'_>,
    tx: &Transaction<'_>,
    request: &requests::Talk,
    settings: &Settings,
    today: NaiveDate,
) -> Result<i64> {
    let said = Said::read(tx, request, today)?;
    Writing::of(call, tx, &said, request, settings, today)?.write(tx)
}

/// What would follow, before anything is written.
pub(super) fn preview(call: &Call<'_>, request: requests::Talk) -> Result<TalkPreview> {
    let (settings, today) = day::begin(call)?;
    call.shop.try_out(|tx| {
        let said = Said::read(tx, &request, today)?;
        let opens_complaint = opens_complaint(&said.talk, &said.topics);
        Writing::of(call, tx, &said, &request, &settings, today)?.write(tx)?;
        Ok(TalkPreview {
            then: then_of(tx, said.customer_id)?,
            opens_complaint,
            instead: instead(tx, &said, today)?,
            other_point: other_point(tx, &said, today)?,
        })
    })
}

/// The open follow-ups of a customer, by day.
fn open_of(db: &Connection, customer_id: i64) -> Result<Vec<Planned>> {
    let mut planned = follow_ups::of_customer(db, customer_id)?;
    planned.retain(|planned| super::follow_ups::OPEN.contains(&planned.state.as_str()));
    Ok(planned)
}

fn then_of(db: &Connection, customer_id: i64) -> Result<Vec<Then>> {
    let then = |planned: Planned| Then {
        id: planned.id,
        kind: planned.kind,
        state: planned.state,
        due_on: planned.due_on.to_string(),
        medium: planned.medium,
    };
    Ok(open_of(db, customer_id)?.into_iter().map(then).collect())
}

/// Media by which somebody is written to who does not answer the telephone, the best first.
const WRITTEN: [&str; 3] = ["email", "message", "post"];

/// After the last try that a follow-up gets: how they could be reached instead.
fn instead(db: &Connection, said: &Said, today: NaiveDate) -> Result<Option<String>> {
    if !matches!(said.talk.outcome, Outcome::NoAnswer | Outcome::Busy | Outcome::LeftMessage) {
        return Ok(None);
    }
    let mut gave_up = false;
    for topic in &said.planned {
        gave_up |= follow_ups::get(db, topic.id).is_ok_and(|it| it.state == "gave_up");
    }
    let points = customers::contact_points_of(db, &[said.customer_id])?;
    let points = points.get(&said.customer_id).map_or(&[][..], Vec::as_slice);
    let medium = WRITTEN.iter().find(|medium| best(points, kind_for(medium), today).is_some());
    Ok(medium.filter(|_| gave_up).map(|medium| (*medium).to_owned()))
}

/// Another number or address, where the one that was used leads nowhere.
fn other_point(db: &Connection, said: &Said, today: NaiveDate) -> Result<Option<OtherPoint>> {
    let kind = match said.talk.outcome {
        Outcome::WrongNumber => "phone",
        Outcome::Bounced => "email",
        Outcome::Reached
        | Outcome::Sent
        | Outcome::LeftMessage
        | Outcome::NoAnswer
        | Outcome::Busy
        | Outcome::Callback
        | Outcome::DoNotCall
        | Outcome::Complaint
        | Outcome::Covered => return Ok(None),
    };
    let points = customers::contact_points_of(db, &[said.customer_id])?;
    let points = points.get(&said.customer_id).map_or(&[][..], Vec::as_slice);
    Ok(best(points, kind, today).map(|point| OtherPoint {
        id: point.id,
        kind: point.kind.clone(),
        shown: point.shown.clone(),
    }))
}
