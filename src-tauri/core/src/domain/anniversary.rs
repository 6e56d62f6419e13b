//! The day on which somebody became a customer, as it comes round every year.

use chrono::{Datelike, Days, NaiveDate};

use super::birthday::Birthday;
use super::purchases::History;

/// Whoever has not bought for longer is no customer whose years are counted.
const STILL_BUYS_DAYS: u64 = 365;

/// A day that comes round, and how many years it has been then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anniversary {
    pub on: NaiveDate,
    pub years: i64,
}

/// The next anniversary of the first order, today included, of those who came back and still buy: at
/// least two orders, the last within a year.
pub fn anniversary(history: &History, today: NaiveDate) -> Option<Anniversary> {
    let (first, last) = (history.first_on?, history.last_on?);
    if history.n_orders < 2 || last < still_buys_since(today) {
        return None;
    }
    // From the day itself on it is the next year's, for whoever bought for the first time today.
    let day = Birthday { year: None, month: first.month(), day: first.day() };
    let on = day.next_on(today.max(first + Days::new(1)));
    Some(Anniversary { on, years: i64::from(on.year() - first.year()) })
}

/// The first day on which a last order makes somebody one who still buys.
pub fn still_buys_since(today: NaiveDate) -> NaiveDate {
    today - Days::new(STILL_BUYS_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of(first: &str, last: &str, n_orders: i64) -> History {
        let (first_on, last_on) = (Some(day(first)), Some(day(last)));
        History { n_orders, first_on, last_on, ..History::default() }
    }

    #[test]
    fn three_years_a_customer_is_told_on_the_day_of_the_first_order() {
        let told = anniversary(&of("2023-05-16", "2026-01-03", 4), day("2026-05-12"));
        assert_eq!(told, Some(Anniversary { on: day("2026-05-16"), years: 3 }));
        let told = anniversary(&of("2023-05-12", "2026-01-03", 4), day("2026-05-12"));
        assert_eq!(told, Some(Anniversary { on: day("2026-05-12"), years: 3 }));
    }

    #[test]
    fn the_year_begins_anew_on_the_day_after() {
        let told = anniversary(&of("2023-05-11", "2026-01-03", 4), day("2026-05-12")).unwrap();
        assert_eq!(told, Anniversary { on: day("2027-05-11"), years: 4 });
    }

    #[test]
    fn the_first_order_itself_is_no_anniversary() {
        let told = anniversary(&of("2026-05-12", "2026-05-12", 2), day("2026-05-12")).unwrap();
        assert_eq!(told, Anniversary { on: day("2027-05-12"), years: 1 });
    }

    #[test]
    fn who_came_once_or_has_not_come_for_a_year_has_none() {
        let today = day("2026-05-12");
        assert_eq!(anniversary(&of("2025-05-14", "2025-05-14", 1), today), None);
        assert_eq!(anniversary(&of("2023-05-14", "2025-05-11", 3), today), None);
        assert!(anniversary(&of("2023-05-14", "2025-05-12", 3), today).is_some());
        assert_eq!(anniversary(&History::default(), today), None);
    }

    #[test]
    fn a_first_order_on_the_leap_day_comes_round_on_the_first_of_march() {
        let told = anniversary(&of("2024-02-29", "2025-12-01", 2), day("2026-02-25")).unwrap();
        assert_eq!(told, Anniversary { on: day("2026-03-01"), years: 2 });
    }
}
