//! Editions of the cadence: what the merchant changed, and from which day on it holds.

use chrono::NaiveDate;

use super::offset::plus;
use super::{Holiday, Kind, Medium, Settings};

/// Everything in the cadence that is no rule of one kind, from a day on. Nothing becomes overdue by
/// it: what was late under it already keeps the edition before.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    pub effective: NaiveDate,
    /// The kinds that are switched on; `None` is all. Tickets are never off.
    pub only: Option<Vec<Kind>>,
    /// 0 is Monday. Holds for the days from `effective` on: what was closed before, was closed.
    pub closed_weekdays: Vec<u8>,
    pub holidays: Vec<Holiday>,
    /// In order of preference.
    pub media: Vec<Medium>,
    pub gap_days: i64,
    pub retry_days: i64,
    pub max_attempts: u32,
    pub callback_grace_days: i64,
    pub snooze_grace_days: i64,
    pub budget: Option<Budget>,
}

/// How often one customer hears from us at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// So many conversations within `days`.
    pub most: u32,
    pub days: i64,
    /// So many of them to sell within `selling_days`.
    pub selling: u32,
    pub selling_days: i64,
}

impl Edition {
    /// What the shop began with.
    fn first(settings: &Settings) -> Edition {
        Edition {
            effective: NaiveDate::MIN,
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

    pub(super) fn is_on(&self, kind: Kind) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&kind))
    }
}

/// All editions, the one that the shop began with first.
pub(super) struct Editions {
    first: Edition,
    later: Vec<Edition>,
    /// Whether the shop is ever closed.
    pub is_ever_closed: bool,
}

impl Editions {
    pub fn new(settings: &Settings) -> Editions {
        let first = Edition::first(settings);
        let mut later = settings.editions.clone();
        later.sort_by_key(|edition| edition.effective);
        let is_closed = |e: &Edition| !e.closed_weekdays.is_empty() || !e.holidays.is_empty();
        let is_ever_closed = is_closed(&first) || later.iter().any(is_closed);
        Editions { first, later, is_ever_closed }
    }

    /// The edition that holds on a day.
    pub fn on(&self, day: NaiveDate) -> &Edition {
        self.newest_first().find(|edition| edition.effective <= day).unwrap_or(&self.first)
    }

    pub fn newest(&self) -> &Edition {
        self.later.last().unwrap_or(&self.first)
    }

    fn newest_first(&self) -> impl Iterator<Item = &Edition> {
        self.later.iter().rev().chain(std::iter::once(&self.first))
    }

    /// The days of the edits, the oldest first.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.later.iter().map(|edition| edition.effective)
    }

    pub fn has_budget(&self) -> bool {
        self.newest_first().any(|edition| edition.budget.is_some())
    }

    /// The newest edition that makes nothing late: that begins after something of this day was on
    /// time, or before there was anything to do.
    pub fn under(&self, begins: NaiveDate, until: NaiveDate) -> &Edition {
        let holds = |edition: &&Edition| begins.max(until) >= edition.effective;
        self.newest_first().find(holds).unwrap_or(&self.first)
    }

    /// The end of the quiet after a conversation. On the day of an edit the longer gap counts, so
    /// that nothing comes back that had been put off on that day.
    pub fn quiet_until(&self, talked: NaiveDate) -> NaiveDate {
        let of_day = self.later.iter().rev().filter(|edition| edition.effective == talked);
        let before = self.newest_first().find(|e| e.effective < talked).unwrap_or(&self.first);
        plus(talked, of_day.map(|edition| edition.gap_days).fold(before.gap_days, i64::max))
    }
}
