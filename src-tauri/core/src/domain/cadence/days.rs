//! Which day it is in the shop, and on which days the shop is open.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use super::editions::{Edition, Editions};
use super::offset::plus;

/// The shop's day at this instant; the small hours belong to yesterday.
pub fn shop_day(at: DateTime<Utc>, zone: Tz, day_starts_at: i64) -> NaiveDate {
    let local = at.with_timezone(&zone).naive_local();
    let shifted = TimeDelta::try_hours(day_starts_at).and_then(|h| local.checked_sub_signed(h));
    shifted.unwrap_or(local).date()
}

/// The calendar day of an order at this instant.
pub fn order_day(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// A shop that is closed for longer than this has no open day.
const LONGEST_CLOSURE: i64 = 800;

impl Edition {
    fn is_open(&self, day: NaiveDate) -> bool {
        let is_weekday_closed = !self.closed_weekdays.is_empty() && {
            let weekday = day.weekday().num_days_from_monday();
            self.closed_weekdays.iter().any(|closed| u32::from(*closed) == weekday)
        };
        !is_weekday_closed && !self.holidays.iter().any(|h| h.from <= day && day <= h.to)
    }

    /// The last open day of those after `after` and up to `last`.
    fn last_open(&self, after: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        let mut day = last;
        for _ in 0..LONGEST_CLOSURE {
            if day <= after {
                return None;
            }
            if self.is_open(day) {
                return Some(day);
            }
            day = day.pred_opt()?;
        }
        None
    }
}

/// Each day is open or closed by the edition of that day, so that opening on Saturdays puts nothing
/// on a Saturday that is past.
impl Editions {
    /// Neither a closed weekday nor a holiday of the edition that holds on that day.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        !self.is_ever_closed || self.on(day).is_open(day)
    }

    /// This day or the next open one; none where the shop never opens again.
    pub fn open_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        if !self.is_ever_closed {
            return Some(day);
        }
        let mut open = day;
        for _ in 0..LONGEST_CLOSURE {
            if self.is_open(open) {
                return Some(open);
            }
            open = open.succ_opt()?;
        }
        None
    }

    /// This day or the next open one, or this day where there is none.
    pub fn open_or(&self, day: NaiveDate) -> NaiveDate {
        self.open_from(day).unwrap_or(day)
    }

    /// The open day that is so many open days later.
    pub fn open_days_after(&self, day: NaiveDate, n_days: i64) -> NaiveDate {
        let mut open = day;
        for _ in 0..n_days.clamp(0, LONGEST_CLOSURE) {
            open = self.open_or(plus(open, 1));
        }
        open
    }

    /// The last open day of those after a try and up to `last`, as it looked on the day of the try;
    /// a day that was closed since is moved on, as long as that is useful.
    pub fn last_open(&self, tried: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        let day = self.on(tried).last_open(tried, last)?;
        self.open_from(day).filter(|open| *open <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Settings;
    use super::*;

    #[test]
    fn the_small_hours_belong_to_yesterday_in_the_plan_but_not_for_orders() {
        let at: DateTime<Utc> = "2026-03-04T18:00:00Z".parse().unwrap();
        let zone = chrono_tz::Asia::Shanghai;
        assert_eq!(shop_day(at, zone, 4), "2026-03-04".parse().unwrap());
        assert_eq!(order_day(at, zone), "2026-03-05".parse().unwrap());
    }

    #[test]
    fn a_shop_that_never_opens_is_no_endless_search() {
        let settings = Settings { closed_weekdays: (0..7).collect(), ..Settings::default() };
        let editions = Editions::new(&settings);
        assert_eq!(editions.open_from("2026-03-04".parse().unwrap()), None);
    }
}
