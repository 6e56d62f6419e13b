//! When to ring somebody up.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};

use super::super::answers::{CallHours, FromUntil, Quiet, Settings};
use super::super::{Call, follow_ups::unknown, rows};
use super::Saying;
use crate::Result;
use crate::domain::cadence::Outcome;
use crate::domain::hours::{self, Clock, Slot, Span, Try, Why};
use crate::store::Connection;
use crate::store::before_talk::{self, Known};

impl Saying<'_> {
    pub(super) fn hours(&self, known: &Known) -> CallHours {
        let clock = self.clock(known);
        let quiet = quiet(&self.settings.cadence.quiet);
        let agreed = rows::agreed_at(&known.acts, self.on, |_| true);
        let best = hours::best(&tries(known), &hours::free(&quiet, self.on));
        let best = best.filter(|_| agreed.is_none());
        let slot = agreed.map(Slot::of).or(best.map(|(slot, _)| slot));
        let zones = (clock.zone, self.zone);
        let in_slot = |slot| hours::hours(slot, &quiet, zones, self.on);
        // A part of their day that lies in the shop's night leaves the rest of their day.
        let met = in_slot(slot).or_else(|| in_slot(None));
        let now = self.at.with_timezone(&clock.zone);
        let minute = i64::from(now.hour() * 60 + now.minute());
        let (why, n, of) = match best.map(|(_, why)| why) {
            Some(Why::Answered { n, of }) => (Some("answered"), n as i64, of as i64),
            Some(Why::Untried) => (Some("untried"), 0, 0),
            Some(Why::LongAgo) => (Some("long_ago"), 0, 0),
            None => (agreed.map(|_| "agreed"), 0, 0),
        };
        CallHours {
            zone: clock.zone.name().to_owned(),
            is_about: clock.is_about,
            minutes_ahead: hours::minutes_ahead(clock.zone, self.zone, self.on),
            now: time(minute),
            is_good_now: !quiet.is_quiet(now.date_naive(), minute),
            agreed: agreed.map(time),
            slot: slot.map(|slot| slot.as_str().to_owned()),
            why: why.map(str::to_owned),
            n,
            of,
            theirs: met.map(|met| from_until(met.theirs)),
            ours: met.map(|met| from_until(met.ours)),
            group: met.map(|met| Slot::of(met.ours.from).as_str().to_owned()),
            words: Some(known.field("hours").to_owned()).filter(|words| !words.is_empty()),
        }
    }

    fn clock(&self, known: &Known) -> Clock {
        clock(known, self.settings)
    }
}

/// When to ring each of these customers on a day.
pub(in crate::api) fn call_hours(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    on: NaiveDate,
    customer_ids: &[i64],
) -> Result<HashMap<i64, CallHours>> {
    let shop = Saying::load(call, db, settings, on)?;
    let known = before_talk::of(db, customer_ids)?;
    Ok(known.iter().map(|(id, known)| (*id, shop.hours(known))).collect())
}

/// A part of the day by its word.
pub(in crate::api) fn slot(word: &str) -> Result<Slot> {
    Slot::parse(word).ok_or_else(|| unknown("slot", word, &Slot::ALL.map(Slot::as_str)))
}

fn clock(known: &Known, settings: &Settings) -> Clock {
    hours::clock(known.field("time_zone"), &known.country, &known.region, settings.zone())
}

/// What the clocks of a customer show, in minutes after midnight.
pub(in crate::api) fn local_minute(known: &Known, settings: &Settings, at: DateTime<Utc>) -> i64 {
    let now = at.with_timezone(&clock(known, settings).zone);
    i64::from(now.hour() * 60 + now.minute())
}

/// Tries by telephone of which it is known what their clocks showed, in the order in which they were made.
fn tries(known: &Known) -> Vec<Try> {
    let calls = known.acts.iter().rev().filter(|act| {
        act.event_type == "attempt" && act.medium.as_deref().is_none_or(|it| it == "phone")
    });
    let tries = calls.filter_map(|act| {
        let outcome = Outcome::parse(act.outcome.as_deref()?)?;
        Some(Try { slot: Slot::of(act.local_minute?), was_answered: was_answered(outcome)? })
    });
    tries.collect()
}

/// `None` where it says nothing about the time of day.
fn was_answered(outcome: Outcome) -> Option<bool> {
    match outcome {
        Outcome::Reached | Outcome::Callback | Outcome::DoNotCall | Outcome::Complaint => {
            Some(true)
        }
        Outcome::NoAnswer | Outcome::Busy | Outcome::LeftMessage => Some(false),
        Outcome::WrongNumber | Outcome::Bounced | Outcome::Covered | Outcome::Sent => None,
    }
}

/// The settings let through no time that cannot be read.
fn quiet(quiet: &Quiet) -> hours::Quiet {
    let minute = |text: &str| {
        let time = NaiveTime::parse_from_str(text, "%H:%M").unwrap_or(NaiveTime::MIN);
        i64::from(time.hour() * 60 + time.minute())
    };
    let (from, until) = (minute(&quiet.from), minute(&quiet.to));
    hours::Quiet { from, until, weekdays: quiet.weekdays.clone() }
}

fn from_until(span: Span) -> FromUntil {
    FromUntil { from: time(span.from), until: time(span.until) }
}

/// Of the day before or after too.
pub(in crate::api) fn time(minute: i64) -> String {
    let minute = minute.rem_euclid(24 * 60);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
