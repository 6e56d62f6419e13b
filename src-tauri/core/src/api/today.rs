//! Whom to get in touch with today, and what was done.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, Duration, NaiveDate};

use super::answers::{DoneAct, Target, TodayPage, TodaySection};
use super::lines::{self, Weighed};
use super::{Call, Now, beside_today, day, notes, requests};
use crate::Result;
use crate::domain::day_line::{self, AHEAD_DAYS, Class, Line, Section};
use crate::store::events::Event;
use crate::store::reports::follow_ups;
use crate::store::{Connection, events};

/// How many lines of a section are shown, and of those of later days.
const SHOWN: usize = 50;
const SHOWN_LATER: usize = 20;
/// For how long an act may be taken back.
pub(super) const UNDO_SECONDS: i64 = 300;

pub(super) fn page(call: &Call<'_>, request: requests::Today) -> Result<TodayPage> {
    let (settings, today) = day::begin(call)?;
    let open = call.shop.open_follow_ups(today + Days::new(AHEAD_DAYS))?;
    call.shop.read(|db| {
        let lines = lines::all_of_day(db, &open, today)?;
        let done_today = done(db, call.now, today)?;
        let done: BTreeSet<i64> = done_today.iter().map(|act| act.customer_id).collect();
        let target = settings.cadence.daily_target;
        let is_narrow = request.all || request.kind.is_some() || request.medium.is_some();
        let aim = usize::try_from(target).ok().filter(|_| !is_narrow);
        let (n_by_kind, n_by_medium) = (by_kind(&lines, today), by_medium(&lines, today));
        let n_now = lines.iter().filter(|line| is_now(line)).count() as i64;
        let chosen = lines.into_iter().filter(|line| is_wanted(line, &request, today)).collect();
        let parts = parts(chosen, day_line::Target::after(aim, done.len()));
        let n_of = |section| parts.iter().find(|part| part.section == section).map_or(0, |it| it.n);
        let (n_tomorrow, n_this_week) = (n_of(Section::Tomorrow), n_of(Section::ThisWeek));
        let beside = beside_today::beside(call, db, today)?;
        let weighed = Weighed { call, db, settings: &settings, today };
        Ok(TodayPage {
            today: today.to_string(),
            target: Target { n: target, n_done: done.len() as i64 },
            n_now,
            n_by_kind,
            n_by_medium,
            n_tomorrow: n_tomorrow as i64,
            n_this_week: n_this_week as i64,
            n_lapsed_week: open.n_lapsed_week,
            done_today,
            left_out: follow_ups::left_out(db, today)?,
            reminders: notes::reminders(db, today)?,
            parcels: beside.parcels,
            n_parcels: beside.n_parcels,
            occasions: beside.occasions,
            n_occasions: beside.n_occasions,
            sections: sections(&weighed, parts)?,
        })
    })
}

/// The lines of a section, of whom so many stand there and so many are shown.
struct Part {
    section: Section,
    lines: Vec<Line>,
    n: usize,
    n_shown: usize,
}

/// All lines by section; those of today who are too many for the target wait.
fn parts(lines: Vec<Line>, mut target: day_line::Target) -> Vec<Part> {
    let mut by_section: BTreeMap<Section, Vec<Line>> = BTreeMap::new();
    for line in lines {
        by_section.entry(line.section).or_default().push(line);
    }
    let mut n_waiting = 0;
    let part = |section| {
        let lines = by_section.remove(&section).unwrap_or_default();
        let free = lines.iter().filter(|line| line.class() < Class::Ending).count();
        let n = match section {
            Section::First => target.take(lines.len(), free),
            Section::Overdue | Section::Today => target.take(lines.len(), 0),
            Section::Waiting => n_waiting,
            Section::Tomorrow | Section::ThisWeek => lines.len(),
        };
        n_waiting += lines.len().saturating_sub(n);
        let most = if section > Section::Waiting { SHOWN_LATER } else { SHOWN };
        Part { section, n, n_shown: n.min(most), lines }
    };
    Section::ALL.into_iter().map(part).collect()
}

/// The first of each section in their order, with all that is shown of them.
fn sections(weighed: &Weighed<'_>, parts: Vec<Part>) -> Result<Vec<TodaySection>> {
    let mut shown = Vec::new();
    let mut heads = Vec::new();
    for part in parts {
        let first = weighed.first(part.lines, part.n_shown)?;
        heads.push((part.section, part.n, first.len()));
        shown.extend(first);
    }
    let mut lines = weighed.rows(&shown)?.into_iter();
    let section = |(section, n, n_lines): (Section, usize, usize)| TodaySection {
        name: section.as_str().to_owned(),
        n: n as i64,
        lines: lines.by_ref().take(n_lines).collect(),
    };
    Ok(heads.into_iter().map(section).collect())
}

fn is_wanted(line: &Line, request: &requests::Today, today: NaiveDate) -> bool {
    let kind = request.kind.as_deref();
    let medium = request.medium.as_deref();
    kind.is_none_or(|kind| kinds(line, today).contains(kind))
        && medium.is_none_or(|medium| media(line, today).contains(medium))
}

/// The kinds of its topics; of today's lines those of later days do not count.
fn kinds(line: &Line, today: NaiveDate) -> BTreeSet<&'static str> {
    let mut kinds: BTreeSet<&str> =
        line.topics_at(today).map(|topic| topic.kind.as_str()).collect();
    if line.promises.iter().any(|promise| !is_now(line) || promise.due_on <= today) {
        kinds.insert("promise");
    }
    kinds
}

fn media(line: &Line, today: NaiveDate) -> BTreeSet<&'static str> {
    line.topics_at(today).filter_map(|topic| topic.medium).map(|medium| medium.as_str()).collect()
}

fn is_now(line: &Line) -> bool {
    line.section < Section::Tomorrow
}

/// How many of today's lines have each kind.
fn by_kind(lines: &[Line], today: NaiveDate) -> BTreeMap<String, i64> {
    counted(lines.iter().filter(|line| is_now(line)).flat_map(|line| kinds(line, today)))
}

fn by_medium(lines: &[Line], today: NaiveDate) -> BTreeMap<String, i64> {
    counted(lines.iter().filter(|line| is_now(line)).flat_map(|line| media(line, today)))
}

fn counted(words: impl Iterator<Item = &'static str>) -> BTreeMap<String, i64> {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    words.for_each(|word| *counts.entry(word).or_default() += 1);
    counts.into_iter().map(|(word, n)| (word.to_owned(), n)).collect()
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
