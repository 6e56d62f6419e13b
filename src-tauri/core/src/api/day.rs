//! Which day it is in the shop, and a plan that is made for it.

use chrono::{Days, NaiveDate};

use super::answers::Settings;
use super::{Call, Now, settings};
use crate::Result;
use crate::domain::cadence;
use crate::store::files::{self, shelf};
use crate::store::{Connection, follow_ups, trash};

impl Now {
    /// The shop's day: its local time less the hours by which a late evening belongs to the day before.
    pub fn today(&self, settings: &Settings) -> NaiveDate {
        self.today.unwrap_or_else(|| {
            cadence::shop_day(self.at, settings.zone(), settings.cadence.day_starts_at)
        })
    }

    /// The instant as it is stored: RFC 3339 in UTC, to the millisecond.
    pub(super) fn stored(&self) -> String {
        stored(self.at)
    }
}

pub(super) fn stored(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

/// Reads with the settings in force and the shop's day, from a plan that is made for that day.
pub(super) fn read<T>(
    call: &Call<'_>,
    ask: impl FnOnce(&Connection, &Settings, NaiveDate) -> Result<T>,
) -> Result<T> {
    let (settings, today) = begin(call)?;
    call.shop.read(|db| ask(db, &settings, today))
}

/// The settings in force and the shop's day; the first command of a new day moves the plan on to it.
pub(super) fn begin(call: &Call<'_>) -> Result<(Settings, NaiveDate)> {
    let (settings, planned_for) =
        call.shop.read(|db| Ok((settings::current(db)?, follow_ups::planned_for(db)?)))?;
    let today = call.now.today(&settings);
    if let Some(from) = planned_for.filter(|day| *day != today) {
        call.shop.write(|tx| {
            trash::purge(tx, today - Days::new(trash::DAYS))?;
            follow_ups::advance(tx, &settings::planning(tx, today)?, from)?;
            // What cannot be taken off the shelf today is tried again tomorrow.
            let _ = shelf::sweep(call.shop.folder(), &files::named(tx)?);
            Ok(())
        })?;
    }
    Ok((settings, today))
}

/// Tomorrow, in three days and in a week, each moved on to a day on which the shop is open.
pub(super) fn later(settings: &Settings, today: NaiveDate) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> =
        [1, 3, 7].map(|days| open_from(settings, today + Days::new(days))).to_vec();
    days.dedup();
    days
}

/// This day, or the next on which the shop is open.
pub(super) fn open_from(settings: &Settings, day: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    let closed = &settings.cadence.closed_weekdays;
    let is_open = |day: &NaiveDate| {
        !closed.iter().any(|weekday| u32::from(*weekday) == day.weekday().num_days_from_monday())
    };
    day.iter_days().take(7).find(is_open).unwrap_or(day)
}
