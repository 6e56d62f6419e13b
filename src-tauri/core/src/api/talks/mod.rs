//! Talks: what one talk with a customer brings, written down as one change.

mod open;
mod said;
mod write;

use chrono::NaiveDate;
use serde_json::json;

use super::answers::{OtherPoint, Settings, TalkPreview, TalkRecorded, Then};
use super::changes::{self, Told};
use super::today::UNDO_SECONDS;
use super::{Call, day, requests, settings};
use crate::Result;
use crate::domain::cadence::{Item, Medium, Outcome, Planner};
use crate::domain::media_now::{May, media_now};
use crate::domain::reach::{ContactPoint, best};
use crate::domain::talk::{opens_complaint, point_kind};
use crate::store::reports::follow_ups::{self, Planned};
use crate::store::{Connection, Transaction, customers, follow_ups as plan};
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
    let sets_aside = request.overrule && said.planned.iter().any(|it| it.state == "blocked");
    let act = if sets_aside { "attempt_overruled" } else { "attempt_recorded" };
    let told = Told::of(act, said.customer_id).with(places);
    let (change, (event_id, then, points)) = changes::by_hand(call, &told, |tx, today| {
        // Somebody else may have been quicker.
        let said = Said::read(tx, &request, today)?;
        let writing = Writing::of(call, tx, &said, &request, &settings, today)?;
        let stopped = writing.stopped(tx)?;
        let event_id = writing.write(tx)?;
        let points = (stopped.map(|it| told_point(&it)), other_point(tx, &said, today)?);
        Ok((event_id, then_of(tx, said.customer_id)?, points))
    })?;
    let (stopped, other_point) = points;
    Ok(TalkRecorded { event_id, undo_seconds: UNDO_SECONDS, change, then, stopped, other_point })
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
        let writing = Writing::of(call, tx, &said, &request, &settings, today)?;
        let (stopped, written) = (writing.stopped(tx)?, written(tx, &said, today)?);
        writing.write(tx)?;
        let instead = written.filter(|_| gave_up(tx, &said));
        Ok(TalkPreview {
            then: then_of(tx, said.customer_id)?,
            opens_complaint,
            stopped: stopped.map(|it| told_point(&it)),
            instead: instead.map(|medium| medium.as_str().to_owned()),
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
const WRITTEN: [Medium; 3] = [Medium::Email, Medium::Message, Medium::Post];

/// How somebody who does not answer could be written to about this, as far as the channels and they
/// themselves allow it.
fn written(tx: &Transaction<'_>, said: &Said, today: NaiveDate) -> Result<Option<Medium>> {
    let is_tried =
        matches!(said.talk.outcome, Outcome::NoAnswer | Outcome::Busy | Outcome::LeftMessage);
    let Some(main) = said.main().filter(|_| is_tried) else { return Ok(None) };
    let planning = settings::planning(tx, today)?;
    let events = plan::known(tx, &planning, said.customer_id)?;
    let planner = Planner::new(&planning.settings, today);
    let is_meant = |item: &Item| item.id(said.customer_id) == Some(main.id);
    let told = media_now(&planner, &events, is_meant);
    let may =
        |medium: &Medium| told.iter().any(|(of, may)| of == medium && matches!(may, May::Yes(_)));
    Ok(WRITTEN.into_iter().find(may))
}

/// Whether a follow-up that was talked about has had its last try.
fn gave_up(db: &Connection, said: &Said) -> bool {
    let has_ended = |topic: &Planned| {
        follow_ups::get(db, topic.id).is_ok_and(|planned| planned.state == "gave_up")
    };
    said.planned.iter().any(has_ended)
}

/// Another number or address, where the one that was used leads nowhere.
fn other_point(db: &Connection, said: &Said, today: NaiveDate) -> Result<Option<OtherPoint>> {
    if !matches!(said.talk.outcome, Outcome::WrongNumber | Outcome::Bounced) {
        return Ok(None);
    }
    let Some(kind) = point_kind(&said.talk, said.medium) else { return Ok(None) };
    let points = customers::contact_points_of(db, &[said.customer_id])?;
    let points = points.get(&said.customer_id).map_or(&[][..], Vec::as_slice);
    Ok(best(points, kind, today).map(told_point))
}

fn told_point(point: &ContactPoint) -> OtherPoint {
    OtherPoint { id: point.id, kind: point.kind.clone(), shown: point.shown.clone() }
}
