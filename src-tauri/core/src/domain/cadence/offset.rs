//! Distances between days: months first, then days, always from the anchor.

use chrono::{Months, NaiveDate, TimeDelta};

/// So many months and then so many days after an anchor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offset {
    pub months: u32,
    pub days: i64,
}

impl Offset {
    pub const fn days(days: i64) -> Offset {
        Offset { months: 0, days }
    }

    pub const fn months(months: u32) -> Offset {
        Offset { months, days: 0 }
    }

    pub const fn and_days(self, days: i64) -> Offset {
        Offset { months: self.months, days }
    }

    /// Reads `3d`, `1m` or `1m+7d`.
    pub fn parse(text: &str) -> Option<Offset> {
        let text = text.trim();
        let (months, days) = match (text.split_once('+'), text.strip_suffix('m')) {
            (Some((months, days)), _) => (months.trim().strip_suffix('m')?, days.trim()),
            (None, Some(months)) => (months, "0d"),
            (None, None) => ("0", text),
        };
        let (months, days) = (number(months)?, number(days.strip_suffix('d')?)?);
        Some(Offset { months, days: i64::from(days) })
    }

    /// A month ends on its last day: 31 January and a month is 28 February.
    pub fn after(self, anchor: NaiveDate) -> NaiveDate {
        let month = match self.months {
            0 => anchor,
            months => anchor.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX),
        };
        plus(month, self.days)
    }
}

/// Whole, without a sign, and short enough to stay within the calendar.
fn number(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// The day so many days later; the ends of the calendar are never left.
pub(super) fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    let end = if days.is_negative() { NaiveDate::MIN } else { NaiveDate::MAX };
    TimeDelta::try_days(days).and_then(|delta| day.checked_add_signed(delta)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn after(offset: &str, anchor: &str) -> NaiveDate {
        Offset::parse(offset).unwrap().after(day(anchor))
    }

    #[test]
    fn a_month_ends_on_its_last_day() {
        assert_eq!(after("1m", "2026-01-31"), day("2026-02-28"));
        assert_eq!(after("1m", "2028-01-31"), day("2028-02-29"));
        assert_eq!(after("3m", "2026-11-30"), day("2027-02-28"));
    }

    #[test]
    fn months_are_added_from_the_anchor_and_before_the_days() {
        assert_eq!(after("2m", "2026-01-31"), day("2026-03-31"));
        assert_eq!(after("1m+7d", "2026-01-31"), day("2026-03-07"));
    }

    #[test]
    fn what_is_no_offset_is_refused() {
        for text in ["", "d", "3", "-3d", "3d+1m", "1m+", "+7d", "1w", "9999999d"] {
            assert_eq!(Offset::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_offset_never_leaves_the_calendar() {
        assert_eq!(Offset::parse("999999m+999999d").unwrap().after(NaiveDate::MAX), NaiveDate::MAX);
        assert_eq!(plus(NaiveDate::MIN, -1), NaiveDate::MIN);
        assert_eq!(plus(NaiveDate::MAX, 1), NaiveDate::MAX);
        assert_eq!(plus(NaiveDate::MAX, i64::MIN), NaiveDate::MIN);
    }
}
