//! Birthdays, of which the year need not be known.

use chrono::{Datelike, NaiveDate};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Birthday {
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
}

impl Birthday {
    /// `--MM-DD` or `YYYY-MM-DD`; the 29 February is a day.
    pub fn parse(text: &str) -> Option<Birthday> {
        let (year, day): (_, NaiveDate) = match text.strip_prefix("--") {
            Some(day) => (None, format!("2000-{day}").parse().ok()?),
            None => {
                let day: NaiveDate = text.parse().ok()?;
                (Some(day.year()), day)
            }
        };
        Some(Birthday { year, month: day.month(), day: day.day() })
    }

    /// The day on which it is celebrated next, today included. Whoever is born on 29 February
    /// celebrates on 1 March in other years.
    pub fn next_on(self, today: NaiveDate) -> NaiveDate {
        let in_year = |year| {
            NaiveDate::from_ymd_opt(year, self.month, self.day)
                .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        };
        [today.year(), today.year() + 1]
            .into_iter()
            .filter_map(in_year)
            .find(|day| *day >= today)
            .unwrap_or(today)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_leap_day_is_celebrated_on_the_first_of_march_in_other_years() {
        let leap = Birthday::parse("--02-29").unwrap();
        assert_eq!(leap.next_on(day("2027-01-01")), day("2027-03-01"));
        assert_eq!(leap.next_on(day("2028-01-01")), day("2028-02-29"));
        assert_eq!(leap.next_on(day("2027-03-02")), day("2028-02-29"));
    }

    #[test]
    fn a_birthday_is_a_day_with_or_without_its_year() {
        assert_eq!(Birthday::parse("1984-05-12").unwrap().year, Some(1984));
        assert_eq!(
            Birthday::parse("--05-12").unwrap().next_on(day("2026-05-12")),
            day("2026-05-12")
        );
        assert_eq!(Birthday::parse("1985-02-29"), None);
        assert_eq!(Birthday::parse("12 May"), None);
    }

    proptest! {
        #[test]
        fn the_next_one_is_within_a_year(month in 1_u32..13, at in 1_u32..29, offset in 0_u64..4000) {
            let today = day("2020-01-01") + chrono::Days::new(offset);
            let birthday = Birthday { year: None, month, day: at };
            let days = (birthday.next_on(today) - today).num_days();
            prop_assert!((0..=366).contains(&days));
        }
    }
}
