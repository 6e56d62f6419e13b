//! What was done since Monday: counts, a share only where there are enough, and how long things took.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate};

use super::answers::CallsWeek;
use super::requests::Nothing;
use super::{Call, day, settings};
use crate::Result;
use crate::domain::cadence::{Event, Item, Kind, Lead, Outcome, Planner, follow_up_id};
use crate::domain::talk::is_heard;
use crate::domain::week::{Share, in_units, is_on_time, middle};
use crate::store::events::WeekTalk;
use crate::store::{Connection, events, follow_ups as plan};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

pub(super) fn week(call: &Call<'_>, _: Nothing) -> Result<CallsWeek> {
    day::read(call, |db, _, today| {
        let since = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
        let week = events::week(db, since)?;
        let talks = events::week_talks(db, since)?;
        let timely = timely(db, &talks, today)?;
        let timed: Vec<i64> = talks.iter().filter_map(|talk| talk.seconds).collect();
        let waits = waits(&events::week_answers(db, since)?);
        Ok(CallsWeek {
            since: since.to_string(),
            n_calls: week.n_calls,
            n_reached: week.n_reached,
            n_messages: week.n_messages,
            n_wrong: week.n_wrong,
            n_written: week.n_written,
            n_agreed: week.n_agreed,
            n_promised: week.n_promised,
            n_kept: week.n_kept,
            n_complaints: week.n_complaints,
            reached_percent: Share { n: week.n_reached, of: week.n_calls }.percent(),
            n_on_time: timely.n,
            n_timely: timely.of,
            on_time_percent: timely.percent(),
            n_timed: timed.len() as i64,
            minutes_a_talk: middle(timed).map(|seconds| in_units(seconds, MINUTE)),
            n_answered: waits.len() as i64,
            hours_to_answer: middle(waits).map(|seconds| in_units(seconds, HOUR)),
        })
    })
}

/// How long complaints waited, in seconds.
fn waits(answers: &[(String, String)]) -> Vec<i64> {
    let at = |text: &str| DateTime::parse_from_rfc3339(text).ok();
    let wait = |(opened, answered): &(String, String)| {
        Some((at(answered)? - at(opened)?).num_seconds().max(0))
    };
    answers.iter().filter_map(wait).collect()
}

/// How many of the follow-ups that were talked about were not late yet: as the plan of that day stood
/// before the talk.
fn timely(db: &Connection, talks: &[WeekTalk], today: NaiveDate) -> Result<Share> {
    let planning = settings::planning(db, today)?;
    let mut spoken: BTreeMap<(i64, NaiveDate), Vec<i64>> = BTreeMap::new();
    for talk in talks {
        if let Some(id) = follow_up(talk) {
            spoken.entry((talk.customer_id, talk.happened_on)).or_default().push(id);
        }
    }
    let mut all = Vec::new();
    for ((customer_id, on), mut ids) in spoken {
        ids.sort_unstable();
        ids.dedup();
        let known = plan::known(db, &planning, customer_id)?;
        let planner = Planner::new(&planning.settings, on);
        // What came up in the talk itself pauses the rest and is a matter of its own.
        let before = planner.plan(&until(on, &known, false)).items;
        let with_complaints = planner.plan(&until(on, &known, true)).items;
        let tickets = with_complaints.into_iter().filter(|item| item.kind == Kind::Ticket);
        let others = before.into_iter().filter(|item| item.kind != Kind::Ticket);
        let is_meant = |item: &Item| item.id(customer_id).is_some_and(|id| ids.contains(&id));
        let meant = tickets.chain(others).filter(is_meant);
        all.extend(meant.filter_map(|item| is_on_time(item.state)));
    }
    Ok(Share::among(all))
}

/// What was known in the morning of a day, and, where they are asked for, the complaints of that day.
fn until(on: NaiveDate, known: &[Event], with_complaints: bool) -> Vec<Event> {
    let is_of_before = |event: &&Event| match event {
        Event::Contact { at, .. }
        | Event::Snooze { at, .. }
        | Event::Skip { at, .. }
        | Event::DoNotContact { at, .. }
        | Event::Consent { at, .. }
        | Event::ComplaintClosed { at, .. } => *at < on,
        Event::Complaint { at, .. } => *at < on || with_complaints,
        Event::Purchase { .. }
        | Event::Delivered { .. }
        | Event::Cancelled { .. }
        | Event::Refunded { .. }
        | Event::ContactPoint { .. }
        | Event::Yearly { .. }
        | Event::Concerns { .. } => true,
    };
    known.iter().filter(is_of_before).cloned().collect()
}

/// The follow-up that somebody was heard about.
fn follow_up(talk: &WeekTalk) -> Option<i64> {
    let outcome = talk.outcome.as_deref().and_then(Outcome::parse)?;
    let kind = talk.kind.as_deref().and_then(Kind::parse)?;
    let customer = talk.customer_id;
    let lead = match (talk.of_event_id, talk.turn, talk.order_id) {
        (Some(complaint), _, _) => Lead::Ticket(complaint),
        (None, Some(year), _) => Lead::Year { customer, year },
        (None, None, Some(order)) => Lead::Order(order),
        (None, None, None) => return None,
    };
    is_heard(outcome).then(|| follow_up_id(kind, lead))
}
