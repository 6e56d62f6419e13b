//! Whom to get in touch with today, and what was done.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Days, Duration, NaiveDate};

use super::answers::{DoneAct, Settings, TodayPage, TodaySection};
use super::{Call, Now, day, notes, requests, rows};
use crate::Result;
use crate::domain::purchases::spent_in;
use crate::store::events::Event;
use crate::store::reports::follow_ups::{self, Waiting};
use crate::store::{Connection, events, orders};

/// How many rows of a section are shown.
const SHOWN: usize = 50;
/// For how long an act may be taken back.
pub(super) const UNDO_SECONDS: i64 = 300;

pub(super) fn page(call: &Call<'_>, request: requests::Today) -> Result<TodayPage> {
    day::read(call, |db, settings, today| {
        let waiting = follow_ups::waiting(db, today + Days::new(7))?;
        let sections = sections(db, settings, today, &waiting, &request)?;
        let of = |name: &str| count(&waiting, |waiting| section(waiting, today) == Some(name));
        Ok(TodayPage {
            today: today.to_string(),
            n_by_kind: now_by(&waiting, |waiting| Some(&waiting.kind)),
            n_by_medium: now_by(&waiting, |waiting| waiting.medium.as_ref()),
            n_tomorrow: of("tomorrow"),
            n_this_week: of("this_week"),
            done_today: done(db, call.now, today)?,
            left_out: follow_ups::left_out(db, today)?,
            reminders: notes::reminders(db, today)?,
            sections,
        })
    })
}

const SECTIONS: [&str; 4] = ["overdue", "today", "tomorrow", "this_week"];

fn section(waiting: &Waiting, today: NaiveDate) -> Option<&'static str> {
    match waiting.state.as_str() {
        "overdue" => Some("overdue"),
        "due" => Some("today"),
        _ if waiting.due_on <= today => None,
        _ if waiting.due_on == today + Days::new(1) => Some("tomorrow"),
        _ => Some("this_week"),
    }
}

fn count(waiting: &[Waiting], is_meant: impl Fn(&Waiting) -> bool) -> i64 {
    waiting.iter().filter(|waiting| is_meant(waiting)).count() as i64
}

/// Counts what is overdue or due by one of its words.
fn now_by<'a>(
    waiting: &'a [Waiting],
    word: impl Fn(&'a Waiting) -> Option<&'a String>,
) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    let is_now = |waiting: &&Waiting| matches!(waiting.state.as_str(), "overdue" | "due");
    for word in waiting.iter().filter(is_now).filter_map(word) {
        match counts.get_mut(word) {
            Some(n) => *n += 1,
            None => {
                counts.insert(word.clone(), 1);
            }
        }
    }
    counts
}

fn sections(
    db: &Connection,
    settings: &Settings,
    today: NaiveDate,
    waiting: &[Waiting],
    request: &requests::Today,
) -> Result<Vec<TodaySection>> {
    let is_wanted = |waiting: &&Waiting| {
        request.kind.as_ref().is_none_or(|kind| *kind == waiting.kind)
            && request.medium.as_ref().is_none_or(|medium| waiting.medium.as_ref() == Some(medium))
    };
    let mut by_section: BTreeMap<&str, Vec<&Waiting>> = BTreeMap::new();
    for waiting in waiting.iter().filter(is_wanted) {
        if let Some(name) = section(waiting, today) {
            by_section.entry(name).or_default().push(waiting);
        }
    }
    let mut chosen = Vec::new();
    for name in SECTIONS {
        let all = by_section.remove(name).unwrap_or_default();
        let n = all.len();
        chosen.push((name, n, most_urgent(db, settings, today, all, SHOWN)?));
    }
    let ids: Vec<i64> = chosen.iter().flat_map(|(_, _, ids)| ids).copied().collect();
    let mut rows = rows::follow_ups(db, follow_ups::by_id(db, &ids)?, today)?.into_iter();
    Ok(chosen
        .into_iter()
        .map(|(name, n, ids)| TodaySection {
            name: name.to_owned(),
            n: n as i64,
            rows: rows.by_ref().take(ids.len()).collect(),
        })
        .collect())
}

/// How many people are weighed by value for each that is shown.
const WEIGHED_FOR_EACH_SHOWN: usize = 8;

/// The ids to show: by the share of the window that is used up, then kind, then customer value.
///
/// Value is asked for only where a tie reaches into the part that is shown, and of no more people
/// than a glance is worth: of thousands who are equally urgent the oldest orders come first.
pub(super) fn most_urgent(
    db: &Connection,
    settings: &Settings,
    today: NaiveDate,
    mut all: Vec<&Waiting>,
    n_shown: usize,
) -> Result<Vec<i64>> {
    all.sort_by_cached_key(|waiting| (Reverse(urgency(waiting, today)), waiting.id));
    if let Some(last) =
        n_shown.checked_sub(1).and_then(|last| all.get(last)).map(|last| urgency(last, today))
    {
        all.retain(|waiting| urgency(waiting, today) >= last);
    }
    all.truncate(n_shown.saturating_mul(WEIGHED_FOR_EACH_SHOWN));
    let ids: Vec<i64> = all.iter().map(|waiting| waiting.customer_id).collect();
    let currency = settings.default_currency();
    let value: HashMap<i64, i64> = orders::purchases_of(db, &ids)?
        .into_iter()
        .map(|(customer_id, purchases)| (customer_id, spent_in(&purchases, currency)))
        .collect();
    let value_of = |waiting: &Waiting| value.get(&waiting.customer_id).copied().unwrap_or(0);
    all.sort_by_cached_key(|waiting| {
        (Reverse(urgency(waiting, today)), Reverse(value_of(waiting)), waiting.id)
    });
    Ok(all.iter().take(n_shown).map(|waiting| waiting.id).collect())
}

/// The used share of the window in thousandths, then the kind.
fn urgency(waiting: &Waiting, today: NaiveDate) -> (i64, u8) {
    let length = (waiting.until_on - waiting.due_on).num_days().max(0) + 1;
    let used = (today - waiting.due_on).num_days() + 1;
    (used * 1000 / length, weight(&waiting.kind))
}

/// What comes first when windows are used up alike.
fn weight(kind: &str) -> u8 {
    match kind {
        "ticket" => 5,
        "satisfaction" => 4,
        "thank_you" => 3,
        "cross_sell" => 2,
        "churn" => 1,
        _ => 0,
    }
}

fn done(db: &Connection, now: Now, today: NaiveDate) -> Result<Vec<DoneAct>> {
    let since = day::stored(now.at - Duration::hours(48));
    let acts = events::acts_of(db, today, &since)?;
    Ok(acts.into_iter().map(|act| done_act(act, now)).collect())
}

fn done_act(act: Event, now: Now) -> DoneAct {
    DoneAct {
        event_id: act.id,
        follow_up_id: super::follow_ups::id_of(&act),
        undo_seconds: undo_seconds(&act.learned_at, now),
        act: act.event_type,
        outcome: act.outcome,
        kind: act.kind.unwrap_or_default(),
        customer_id: act.owner_id,
        customer_name: act.customer_name,
        at: act.learned_at,
    }
}

/// The seconds that are left; 0 when the time is over.
pub(super) fn undo_seconds(learned_at: &str, now: Now) -> i64 {
    let Ok(learned_at) = DateTime::parse_from_rfc3339(learned_at) else {
        return 0;
    };
    let passed = (now.at - learned_at.to_utc()).num_seconds();
    (UNDO_SECONDS - passed).clamp(0, UNDO_SECONDS)
}
