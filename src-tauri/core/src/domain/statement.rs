//! What a statement of orders covers and adds up: each currency for itself, never two together.

use chrono::{Datelike, Months, NaiveDate};

use super::money::{Currency, Money};
use super::order::OrderStatus;

/// The days that a statement is about, both ends included; an end that is missing is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl Period {
    /// `all`, `this_year`, `last_year`, `twelve_months`, or two days as `2025-01-01..2025-12-31`, of
    /// which one may be missing. None for anything else, and for a period that ends before it begins.
    pub fn parse(word: &str, today: NaiveDate) -> Option<Period> {
        let year = |year: i32| Period {
            since: NaiveDate::from_ymd_opt(year, 1, 1),
            until: NaiveDate::from_ymd_opt(year, 12, 31),
        };
        match word {
            "all" => Some(Period::default()),
            "this_year" => Some(year(today.year())),
            "last_year" => Some(year(today.year() - 1)),
            "twelve_months" => Some(Period { since: Some(today - Months::new(12)), until: None }),
            days => {
                let (since, until) = days.split_once("..")?;
                let (since, until) = (end(since)?, end(until)?);
                let is_turned_round = since.zip(until).is_some_and(|(since, until)| since > until);
                (!is_turned_round).then_some(Period { since, until })
            }
        }
    }

    /// An order of an unknown day stands only on a statement of everything.
    pub fn covers(self, on: Option<NaiveDate>) -> bool {
        let Some(on) = on else { return self == Period::default() };
        self.since.is_none_or(|since| since <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// Nothing is an open end; what is no day is none at all.
fn end(text: &str) -> Option<Option<NaiveDate>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

/// One order as far as it is added up.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub total: Option<Money>,
    pub refunded_minor: i64,
    pub status: Option<OrderStatus>,
    /// A day is known on which it was paid.
    pub has_paid_day: bool,
}

impl Entry {
    /// What was called off or given back whole stands on the statement and in no sum.
    pub fn counts(&self) -> bool {
        self.status.is_none_or(OrderStatus::is_sale)
    }

    /// None where nobody said whether it is paid.
    pub fn is_paid(&self) -> Option<bool> {
        match self.status {
            Some(OrderStatus::Placed) => Some(false),
            Some(
                OrderStatus::Paid
                | OrderStatus::PartlyShipped
                | OrderStatus::Shipped
                | OrderStatus::Delivered
                | OrderStatus::Completed
                | OrderStatus::PartlyRefunded
                | OrderStatus::Refunded,
            ) => Some(true),
            Some(OrderStatus::Cancelled) | None => self.has_paid_day.then_some(true),
        }
    }
}

/// All orders in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub currency: Currency,
    pub n_orders: i64,
    pub ordered_minor: i64,
    pub paid_minor: i64,
    pub open_minor: i64,
    pub refunded_minor: i64,
    /// So many of the orders say nothing of a payment.
    pub n_unsaid: i64,
}

impl Sum {
    /// What was ordered without what was given back.
    pub fn stays_minor(&self) -> i64 {
        self.ordered_minor - self.refunded_minor
    }

    fn nothing(currency: Currency) -> Sum {
        Sum {
            currency,
            n_orders: 0,
            ordered_minor: 0,
            paid_minor: 0,
            open_minor: 0,
            refunded_minor: 0,
            n_unsaid: 0,
        }
    }

    fn add(&mut self, total: Money, entry: &Entry) {
        self.n_orders += 1;
        self.ordered_minor += total.minor;
        self.refunded_minor += entry.refunded_minor;
        match entry.is_paid() {
            Some(true) => self.paid_minor += total.minor,
            Some(false) => self.open_minor += total.minor - entry.refunded_minor,
            None => self.n_unsaid += 1,
        }
    }
}

/// One sum for each currency, the largest first.
pub fn sums(entries: &[Entry]) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for entry in entries.iter().filter(|entry| entry.counts()) {
        let Some(total) = entry.total else { continue };
        let known = sums.iter().position(|sum| sum.currency == total.currency);
        let at = known.unwrap_or_else(|| {
            sums.push(Sum::nothing(total.currency));
            sums.len() - 1
        });
        sums[at].add(total, entry);
    }
    sums.sort_by_key(|sum| (std::cmp::Reverse(sum.ordered_minor), sum.currency));
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn entry(minor: i64, currency: Currency, status: OrderStatus) -> Entry {
        Entry {
            total: Some(Money { minor, currency }),
            refunded_minor: 0,
            status: Some(status),
            has_paid_day: false,
        }
    }

    #[test]
    fn two_currencies_are_two_sums_and_what_was_called_off_is_in_none() {
        let dollar = Currency::parse("USD").unwrap();
        let sums = sums(&[
            entry(1000, Currency::EUR, OrderStatus::Paid),
            Entry { refunded_minor: 300, ..entry(2000, Currency::EUR, OrderStatus::Completed) },
            entry(500, Currency::EUR, OrderStatus::Placed),
            entry(9000, dollar, OrderStatus::Shipped),
            entry(7000, dollar, OrderStatus::Cancelled),
        ]);
        assert_eq!(
            sums.iter().map(|sum| sum.currency).collect::<Vec<_>>(),
            [dollar, Currency::EUR]
        );
        assert_eq!((sums[0].ordered_minor, sums[0].n_orders), (9000, 1));
        let euro = sums[1];
        assert_eq!((euro.ordered_minor, euro.paid_minor, euro.open_minor), (3500, 3000, 500));
        assert_eq!((euro.refunded_minor, euro.stays_minor()), (300, 3200));
    }

    #[test]
    fn an_order_of_which_nobody_said_whether_it_is_paid_is_neither() {
        let unsaid = Entry { status: None, ..entry(1000, Currency::EUR, OrderStatus::Paid) };
        let sum = sums(&[unsaid])[0];
        assert_eq!((sum.paid_minor, sum.open_minor, sum.n_unsaid), (0, 0, 1));
        let dated = Entry { has_paid_day: true, ..unsaid };
        assert_eq!(sums(&[dated])[0].paid_minor, 1000);
    }

    #[test]
    fn a_period_is_a_word_or_two_days_of_which_one_may_be_missing() {
        let today = day("2026-02-28");
        let last_year = Period::parse("last_year", today).unwrap();
        assert!(
            last_year.covers(Some(day("2025-01-01"))) && last_year.covers(Some(day("2025-12-31")))
        );
        assert!(!last_year.covers(Some(today)) && !last_year.covers(None));
        assert!(Period::parse("all", today).unwrap().covers(None));
        let open = Period::parse("2025-06-01..", today).unwrap();
        assert!(open.covers(Some(today)) && !open.covers(Some(day("2025-05-31"))));
        let wrong = ["", "yesterday", "2025-06-01", "2025-06-02..2025-06-01", "2025-13-01.."];
        assert!(wrong.iter().all(|word| Period::parse(word, today).is_none()));
    }
}
