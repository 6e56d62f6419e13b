//! How well a customer keeps their side: computed from the last two years, in whole numbers.

use chrono::{Days, Months, NaiveDate};

use super::order::OrderStatus;
use super::purchases::Purchase;

/// Five plain levels, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    VeryGood,
    Good,
    Fair,
    Poor,
    /// Too little has happened to say.
    New,
}

impl Level {
    pub const ALL: [Level; 5] =
        [Level::VeryGood, Level::Good, Level::Fair, Level::Poor, Level::New];

    pub fn as_str(self) -> &'static str {
        match self {
            Level::VeryGood => "very_good",
            Level::Good => "good",
            Level::Fair => "fair",
            Level::Poor => "poor",
            Level::New => "new",
        }
    }

    pub fn parse(word: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.as_str() == word)
    }
}

/// So many months count.
const MONTHS: u32 = 24;

/// An order that has waited for its money so long counts as unpaid.
const UNPAID_DAYS: u64 = 14;

/// What happened within the months that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    pub sales: i64,
    /// Sent back, or the money given back whole.
    pub returned: i64,
    pub cancelled: i64,
    pub unpaid: i64,
    /// Days on which a call was agreed, and on which they were reached or not.
    pub kept: i64,
    pub missed: i64,
    pub complaints: i64,
}

/// A talk, or a try at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    pub on: NaiveDate,
    pub was_reached: bool,
    /// The day agreed for the next call.
    pub agreed_on: Option<NaiveDate>,
}

/// Outcomes after which an agreed call was held.
const REACHED: [&str; 5] = ["reached", "callback", "complaint", "do_not_call", "covered"];

impl Talk {
    /// A try at a talk by its outcome; `until_on` is the day that it agreed upon, if any.
    pub fn of(outcome: &str, on: NaiveDate, until_on: Option<NaiveDate>) -> Talk {
        Talk {
            on,
            was_reached: REACHED.contains(&outcome),
            agreed_on: until_on.filter(|_| outcome == "callback"),
        }
    }
}

/// Why the level is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub code: &'static str,
    pub n: i64,
    pub of: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub level: Level,
    pub reasons: Vec<Reason>,
}

/// The first day of the months that count.
pub fn counts_since(today: NaiveDate) -> NaiveDate {
    today.checked_sub_months(Months::new(MONTHS)).unwrap_or(NaiveDate::MIN)
}

/// Counts what happened in the months up to today.
pub fn conduct(
    purchases: &[Purchase],
    talks: &[Talk],
    complained_on: &[NaiveDate],
    today: NaiveDate,
) -> Conduct {
    let since = counts_since(today);
    let counts = |day: NaiveDate| since <= day && day <= today;
    let mut conduct = Conduct::default();
    for purchase in purchases.iter().filter(|it| it.ordered_on.is_some_and(counts)) {
        conduct.add(purchase, today);
    }
    for agreed_on in talks.iter().filter_map(|talk| talk.agreed_on).filter(|day| counts(*day)) {
        let mut of_day = talks.iter().filter(|talk| talk.on == agreed_on).peekable();
        if of_day.peek().is_none() {
            continue;
        }
        match of_day.any(|talk| talk.was_reached) {
            true => conduct.kept += 1,
            false => conduct.missed += 1,
        }
    }
    conduct.complaints = complained_on.iter().filter(|day| counts(**day)).count() as i64;
    conduct
}

impl Conduct {
    /// One order of the months that count.
    pub fn add(&mut self, purchase: &Purchase, today: NaiveDate) {
        let is_given_back = purchase
            .total
            .is_some_and(|total| total.minor > 0 && purchase.refunded_minor >= total.minor);
        let has_waited = purchase
            .ordered_on
            .and_then(|day| day.checked_add_days(Days::new(UNPAID_DAYS)))
            .is_some_and(|until| until <= today);
        match purchase.status {
            Some(OrderStatus::Cancelled) => self.cancelled += 1,
            Some(OrderStatus::Refunded) => self.returned += 1,
            Some(OrderStatus::Placed) => self.unpaid += i64::from(has_waited),
            Some(
                OrderStatus::Paid
                | OrderStatus::PartlyShipped
                | OrderStatus::Shipped
                | OrderStatus::Delivered
                | OrderStatus::Completed
                | OrderStatus::PartlyRefunded,
            )
            | None => match is_given_back {
                true => self.returned += 1,
                false => self.sales += 1,
            },
        }
    }

    fn all(&self) -> i64 {
        self.sales + self.returned + self.cancelled + self.unpaid
    }

    /// A complaint is a right: only many of them weigh, and no more than one return.
    fn bad(&self) -> i64 {
        let complains_often = self.complaints >= 3 && 3 * self.complaints >= self.sales;
        2 * self.unpaid + self.cancelled + self.returned + self.missed + i64::from(complains_often)
    }
}

pub fn standing(conduct: &Conduct) -> Standing {
    Standing { level: level(conduct), reasons: reasons(conduct) }
}

pub fn level(conduct: &Conduct) -> Level {
    let (all, bad) = (conduct.all(), conduct.bad());
    if all < 2 {
        Level::New
    } else if conduct.unpaid >= 2 || (bad >= 2 && 2 * bad >= all) {
        Level::Poor
    } else if conduct.unpaid == 1 || 4 * bad >= all {
        Level::Fair
    } else if conduct.sales >= 5 && 20 * bad <= all {
        Level::VeryGood
    } else {
        Level::Good
    }
}

/// What speaks against them first, then what speaks for them.
fn reasons(conduct: &Conduct) -> Vec<Reason> {
    let all = conduct.all();
    let agreed = conduct.kept + conduct.missed;
    [
        Reason { code: "unpaid", n: conduct.unpaid, of: all },
        Reason { code: "returned", n: conduct.returned, of: all },
        Reason { code: "cancelled", n: conduct.cancelled, of: all },
        Reason { code: "missed", n: conduct.missed, of: agreed },
        Reason { code: "complaints", n: conduct.complaints, of: all },
        Reason { code: "kept", n: conduct.kept, of: agreed },
        Reason { code: "sales", n: conduct.sales, of: all },
    ]
    .into_iter()
    .filter(|reason| reason.n > 0)
    .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::money::{Currency, Money};
    use super::*;

    fn with(sales: i64) -> Conduct {
        Conduct { sales, ..Conduct::default() }
    }

    fn level_of(conduct: Conduct) -> Level {
        standing(&conduct).level
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn order(on: &str, status: OrderStatus) -> Purchase {
        Purchase {
            order_id: 1,
            ordered_on: Some(day(on)),
            status: Some(status),
            total: Some(Money { minor: 1000, currency: Currency::EUR }),
            refunded_minor: 0,
        }
    }

    #[test]
    fn one_order_says_nothing_and_five_good_ones_say_very_good() {
        assert_eq!(level_of(with(1)), Level::New);
        assert_eq!(level_of(with(2)), Level::Good);
        assert_eq!(level_of(with(5)), Level::VeryGood);
    }

    #[test]
    fn one_of_nine_sent_back_is_still_good_and_one_of_four_is_fair() {
        let one_of_nine = Conduct { returned: 1, ..with(8) };
        assert_eq!(level_of(one_of_nine), Level::Good);
        let reason = Reason { code: "returned", n: 1, of: 9 };
        assert_eq!(standing(&one_of_nine).reasons[0], reason);
        assert_eq!(level_of(Conduct { returned: 1, ..with(3) }), Level::Fair);
    }

    #[test]
    fn whoever_left_an_order_unpaid_is_at_best_fair_and_two_make_poor() {
        assert_eq!(level_of(Conduct { unpaid: 1, ..with(40) }), Level::Fair);
        assert_eq!(level_of(Conduct { unpaid: 2, ..with(40) }), Level::Poor);
    }

    #[test]
    fn a_complaint_alone_does_not_cost_the_standing() {
        for sales in 0..30 {
            let before = level_of(with(sales));
            assert_eq!(level_of(Conduct { complaints: 1, ..with(sales) }), before);
        }
        assert_eq!(level_of(Conduct { complaints: 3, ..with(5) }), Level::Good);
    }

    #[test]
    fn an_order_waits_a_fortnight_for_its_money_before_it_counts_as_unpaid() {
        let placed = [order("2026-05-01", OrderStatus::Placed)];
        assert_eq!(conduct(&placed, &[], &[], day("2026-05-14")), Conduct::default());
        assert_eq!(conduct(&placed, &[], &[], day("2026-05-15")).unpaid, 1);
    }

    #[test]
    fn what_is_older_than_two_years_is_forgotten() {
        let orders =
            [order("2024-05-11", OrderStatus::Cancelled), order("2024-05-12", OrderStatus::Paid)];
        let conduct = conduct(&orders, &[], &[day("2024-05-11")], day("2026-05-12"));
        assert_eq!(conduct, with(1));
    }

    #[test]
    fn all_the_money_given_back_is_a_return_whatever_the_channel_calls_it() {
        let mut completed = order("2026-01-01", OrderStatus::Completed);
        completed.refunded_minor = 1000;
        assert_eq!(conduct(&[completed], &[], &[], day("2026-05-12")).returned, 1);
    }

    #[test]
    fn an_agreed_day_is_kept_when_they_are_reached_on_it_and_is_nothing_when_nobody_rang() {
        let talk = |on, was_reached, agreed_on| Talk { on: day(on), was_reached, agreed_on };
        let agreed = talk("2026-05-01", false, Some(day("2026-05-04")));
        let on_the_day = |was_reached| talk("2026-05-04", was_reached, None);
        let count = |talks: &[Talk]| {
            let conduct = conduct(&[], talks, &[], day("2026-05-12"));
            (conduct.kept, conduct.missed)
        };
        assert_eq!(count(&[agreed]), (0, 0));
        assert_eq!(count(&[agreed, on_the_day(false)]), (0, 1));
        assert_eq!(count(&[agreed, on_the_day(false), on_the_day(true)]), (1, 0));
    }

    fn any_conduct() -> impl Strategy<Value = Conduct> {
        (0_i64..40, 0_i64..6, 0_i64..6, 0_i64..4, 0_i64..6, 0_i64..6, 0_i64..6).prop_map(
            |(sales, returned, cancelled, unpaid, kept, missed, complaints)| Conduct {
                sales,
                returned,
                cancelled,
                unpaid,
                kept,
                missed,
                complaints,
            },
        )
    }

    proptest! {
        #[test]
        fn a_further_order_left_unpaid_never_makes_it_better(conduct in any_conduct()) {
            let before = level_of(conduct);
            let after = level_of(Conduct { unpaid: conduct.unpaid + 1, ..conduct });
            prop_assert!(before == Level::New || after >= before);
        }

        #[test]
        fn every_level_below_very_good_has_a_reason(conduct in any_conduct()) {
            let standing = standing(&conduct);
            let is_lowered = matches!(standing.level, Level::Fair | Level::Poor);
            let speaks_against = |reason: &Reason| !matches!(reason.code, "kept" | "sales");
            prop_assert!(!is_lowered || standing.reasons.iter().any(speaks_against));
        }
    }
}
