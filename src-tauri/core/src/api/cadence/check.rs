//! Whether a cadence can be worked with; the first thing that cannot is named as its field is.

use chrono::{NaiveDate, NaiveTime};

use super::offset;
use crate::api::answers::{Budget, Cadence, ChurnStep, Holiday, OwnKind, Quiet, Step};
use crate::domain::cadence::Medium;
use crate::{Error, Result};

pub(in crate::api) fn check(cadence: &Cadence) -> Result<()> {
    for (kind, step) in cadence.steps() {
        check_step(kind.as_str(), step)?;
    }
    check_churn(&cadence.churn)?;
    cadence.own.iter().try_for_each(check_own)?;
    check_media("media", &cadence.media)?;
    if cadence.media.is_empty() {
        return invalid("media", "needs at least one way to reach people");
    }
    between("gap_days", cadence.gap_days, 0, 365)?;
    between("retry_days", cadence.retry_days, 1, 60)?;
    between("max_attempts", cadence.max_attempts, 1, 10)?;
    between("day_starts_at", cadence.day_starts_at, 0, 12)?;
    between("daily_target", cadence.daily_target, 1, 1000)?;
    cadence.budget.as_ref().map_or(Ok(()), check_budget)?;
    cadence.transit.values().try_for_each(|days| between("transit", *days, 0, 120))?;
    cadence.holidays.iter().try_for_each(check_holiday)?;
    check_quiet(&cadence.quiet)?;
    let mut open_days: Vec<u8> = (0..7).collect();
    open_days.retain(|day| !cadence.closed_weekdays.contains(day));
    if open_days.is_empty() || cadence.closed_weekdays.iter().any(|day| *day > 6) {
        return invalid("closed_weekdays", "needs at least one open day, counted 0 to 6");
    }
    Ok(())
}

fn check_step(kind: &'static str, step: &Step) -> Result<()> {
    let from = offset("from", &step.from)?;
    let until = offset("until", &step.until)?;
    offset("grace", &step.grace)?;
    let any_day = NaiveDate::default();
    if until.after(any_day) < from.after(any_day) {
        return invalid(kind, "ends before it begins");
    }
    one_of("anchor", &step.anchor, ANCHORS)?;
    check_media(kind, &step.media)?;
    between("join_days", step.join_days, 0, 365)?;
    between("min_gap_days", step.min_gap_days, 0, 3650)
}

fn check_churn(churn: &ChurnStep) -> Result<()> {
    between("min_days", churn.min_days, 1, 3650)?;
    between("factor", churn.factor, 1, 20)?;
    between("fallback_days", churn.fallback_days, 1, 3650)?;
    offset("window", &churn.window)?;
    offset("grace", &churn.grace)?;
    check_media("churn", &churn.media)
}

fn check_own(own: &OwnKind) -> Result<()> {
    if own.id > MOST_OWN {
        return invalid("own", "is more than 63 kinds");
    }
    if own.name.trim().is_empty() || own.name.chars().count() > 60 {
        return invalid("own_name", "needs a name of at most 60 letters");
    }
    one_of("root", &own.root, &["refill", "warranty", "season", "birthday", "anniversary"])?;
    one_of("anchor", &own.anchor, ANCHORS)?;
    one_of("purpose", &own.purpose, &["service", "marketing"])?;
    offset("after", &own.after)?;
    // A leap year, so that 29 February is a day.
    if NaiveDate::parse_from_str(&format!("2024-{}", own.day), "%Y-%m-%d").is_err() {
        return invalid("day", "is no day of a year; write it as MM-DD");
    }
    check_media("own", &own.media)?;
    between("lead_days", own.lead_days, 0, 365)?;
    between("late_days", own.late_days, 0, 365)?;
    between("grace_days", own.grace_days, 0, 365)?;
    between("join_days", own.join_days, 0, 365)?;
    between("min_gap_days", own.min_gap_days, 0, 3650)
}

/// Follow-ups keep the number of their kind in six bits.
pub(super) const MOST_OWN: u8 = 63;

const ANCHORS: &[&str] = &["ordered", "delivered"];

fn check_media(what: &'static str, media: &[String]) -> Result<()> {
    let is_once = |at: usize| !media[..at].contains(&media[at]);
    let is_known = |at: usize| Medium::parse(&media[at]).is_some();
    if (0..media.len()).all(|at| is_once(at) && is_known(at)) {
        return Ok(());
    }
    invalid(what, "names each of phone, email, message and post at most once")
}

fn check_budget(budget: &Budget) -> Result<()> {
    between("budget", budget.most, 1, 100)?;
    between("budget", budget.days, 1, 730)?;
    between("budget", budget.selling, 1, 100)?;
    between("budget", budget.selling_days, 1, 730)
}

fn check_holiday(holiday: &Holiday) -> Result<()> {
    let from = crate::api::day("holidays", &holiday.from)?;
    let to = crate::api::day("holidays", &holiday.to)?;
    if to < from {
        return invalid("holidays", "end before they begin");
    }
    Ok(())
}

fn check_quiet(quiet: &Quiet) -> Result<()> {
    let is_time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").is_ok();
    if is_time(&quiet.from) && is_time(&quiet.to) && quiet.weekdays.iter().all(|day| *day < 7) {
        return Ok(());
    }
    invalid("quiet", "is written as HH:MM, weekdays from 0 to 6")
}

pub(in crate::api) fn between(
    what: &'static str,
    number: i64,
    least: i64,
    most: i64,
) -> Result<()> {
    if (least..=most).contains(&number) {
        return Ok(());
    }
    Err(Error::Invalid { what, detail: format!("{number} is not between {least} and {most}") })
}

pub(in crate::api) fn one_of(what: &'static str, word: &str, words: &[&str]) -> Result<()> {
    if words.contains(&word) {
        return Ok(());
    }
    Err(Error::Invalid { what, detail: format!("{word:?} is none of {}", words.join(", ")) })
}

pub(in crate::api) fn invalid(what: &'static str, detail: &str) -> Result<()> {
    Err(Error::Invalid { what, detail: detail.to_owned() })
}
