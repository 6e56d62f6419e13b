//! Worked stories of what the cases do not tell: editions, ways, own kinds, the budget.

mod budgets;
mod closing;
mod complaints;
mod editions;
mod own_kinds;
mod quiet;
mod rhythms;
mod tries;
mod turning;
mod ways;

use chrono::NaiveDate;
use regulars_core::domain::cadence::{
    Edition, Event, Item, Kind, Medium, Outcome, Plan, Planner, Settings,
};

pub fn day(text: &str) -> NaiveDate {
    format!("2026-{text}").parse().unwrap()
}

pub fn bought(order: i64, at: &str) -> Event {
    bought_at(None, order, at)
}

pub fn bought_at(source: Option<u16>, order: i64, at: &str) -> Event {
    Event::Purchase { order, at: day(at), source, imported: None }
}

pub fn talked(kind: Kind, order: i64, at: &str, outcome: Outcome) -> Event {
    Event::Contact { kinds: vec![kind], order: Some(order), at: day(at), outcome, on: None }
}

pub fn known(medium: Medium, source: Option<u16>, valid_until: Option<&str>) -> Event {
    let valid_until = valid_until.map(day);
    Event::ContactPoint { medium, at: NaiveDate::MIN, valid_until, source }
}

/// A shop with these kinds only.
pub fn only(kinds: &[Kind]) -> Settings {
    Settings { only: Some(kinds.to_vec()), ..Settings::default() }
}

/// An edition that changes nothing in these settings yet.
pub fn edition(settings: &Settings, effective: &str) -> Edition {
    Edition {
        effective: day(effective),
        only: settings.only.clone(),
        closed_weekdays: settings.closed_weekdays.clone(),
        holidays: settings.holidays.clone(),
        media: settings.media.clone(),
        gap_days: settings.gap_days,
        retry_days: settings.retry_days,
        max_attempts: settings.max_attempts,
        callback_grace_days: settings.callback_grace_days,
        snooze_grace_days: settings.snooze_grace_days,
        budget: settings.budget,
    }
}

pub fn whole(settings: &Settings, events: &[Event], today: &str) -> Plan {
    Planner::new(settings, day(today)).plan(events)
}

pub fn items(settings: &Settings, events: &[Event], today: &str) -> Vec<Item> {
    whole(settings, events, today).items
}

/// The only follow-up of a kind.
pub fn one(settings: &Settings, events: &[Event], today: &str, kind: Kind) -> Item {
    let mut items = items(settings, events, today);
    items.retain(|item| item.kind == kind);
    assert_eq!(items.len(), 1, "{items:#?}");
    items.remove(0)
}
