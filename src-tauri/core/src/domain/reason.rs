//! Facts beside the reason for a follow-up: how somebody buys, how they answer, and what would take
//! them off the list.

use chrono::NaiveDate;

use super::cadence::{Kind, Outcome};
use super::purchases::History;

/// In what a length of time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Days,
    Weeks,
    Months,
}

impl Unit {
    /// Short gaps in days, up to a quarter in weeks, longer ones in months.
    fn of(days: i64) -> Unit {
        match days {
            ..14 => Unit::Days,
            14..90 => Unit::Weeks,
            90.. => Unit::Months,
        }
    }

    /// So many days in this unit, half of one rounded up.
    fn count(self, days: i64) -> i64 {
        let (of_unit, in_unit) = match self {
            Unit::Days => (1, 1),
            Unit::Weeks => (1, 7),
            // A year has 365.25 days and twelve months.
            Unit::Months => (400, 12_175),
        };
        (2 * days * of_unit + in_unit).div_euclid(2 * in_unit)
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Unit::Days => "days",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
        }
    }
}

/// “Bought 3 times, usually every 5 weeks, now 11”: both lengths in the same unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    pub n_orders: i64,
    pub unit: Unit,
    pub usual: i64,
    pub now: i64,
}

/// Told from three orders on; who bought several times on one day only has no gap to tell of.
pub fn habit(history: &History, today: NaiveDate) -> Option<Habit> {
    let usual = history.usual_gap_days.filter(|days| *days > 0)?;
    let now = (today - history.last_on?).num_days().max(0);
    let unit = Unit::of(usual);
    let (usual, now) = (unit.count(usual), unit.count(now));
    Some(Habit { n_orders: history.n_orders, unit, usual, now })
}

/// “Answered 2 of 3 calls.”
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    pub reached: i64,
    pub tried: i64,
}

/// Told from two calls on. What says nothing of whether they pick up, such as a wrong number, is no call.
pub fn answers(calls: impl Iterator<Item = Outcome>) -> Option<Answers> {
    let mut answers = Answers { reached: 0, tried: 0 };
    for outcome in calls {
        match outcome {
            Outcome::Reached | Outcome::Callback | Outcome::DoNotCall | Outcome::Complaint => {
                answers.reached += 1;
                answers.tried += 1;
            }
            Outcome::NoAnswer | Outcome::Busy | Outcome::LeftMessage => answers.tried += 1,
            Outcome::Sent | Outcome::WrongNumber | Outcome::Bounced | Outcome::Covered => {}
        }
    }
    (answers.tried >= 2).then_some(answers)
}

/// What takes somebody off the list, besides skipping it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    /// When the promise is kept or dropped.
    Kept,
    /// When the complaint is settled.
    Settled,
    /// With a talk, or by itself after the day.
    Talk(Option<NaiveDate>),
    /// With an order, a talk, or by itself after the day.
    OrderOrTalk(Option<NaiveDate>),
}

impl Leaves {
    pub fn as_str(self) -> &'static str {
        match self {
            Leaves::Kept => "kept",
            Leaves::Settled => "settled",
            Leaves::Talk(_) => "talk",
            Leaves::OrderOrTalk(_) => "order",
        }
    }

    /// The last day on which they stand on it.
    pub fn on(self) -> Option<NaiveDate> {
        match self {
            Leaves::Kept | Leaves::Settled => None,
            Leaves::Talk(on) | Leaves::OrderOrTalk(on) => on,
        }
    }
}

/// What takes a follow-up of this kind off the list that lapses after `expires_on`.
pub fn leaves(kind: Kind, expires_on: Option<NaiveDate>) -> Leaves {
    match kind {
        Kind::Ticket => Leaves::Settled,
        Kind::ThankYou | Kind::Satisfaction => Leaves::Talk(expires_on),
        Kind::CrossSell | Kind::Churn => Leaves::OrderOrTalk(expires_on),
        Kind::Own(_) => Leaves::Talk(expires_on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn history(n_orders: i64, usual_gap_days: Option<i64>, last_on: &str) -> History {
        History { n_orders, usual_gap_days, last_on: Some(day(last_on)), ..History::default() }
    }

    #[test]
    fn a_habit_is_told_in_one_unit() {
        let told = habit(&history(3, Some(36), "2026-01-01"), day("2026-03-20")).unwrap();
        assert_eq!((told.n_orders, told.unit, told.usual, told.now), (3, Unit::Weeks, 5, 11));
    }

    #[test]
    fn short_gaps_are_told_in_days_and_long_ones_in_months() {
        let unit = |gap| habit(&history(4, Some(gap), "2026-01-01"), day("2026-03-02")).unwrap();
        assert_eq!((unit(13).unit, unit(13).usual, unit(13).now), (Unit::Days, 13, 60));
        assert_eq!((unit(14).unit, unit(14).usual, unit(14).now), (Unit::Weeks, 2, 9));
        assert_eq!((unit(89).unit, unit(89).usual), (Unit::Weeks, 13));
        assert_eq!((unit(90).unit, unit(90).usual, unit(90).now), (Unit::Months, 3, 2));
    }

    #[test]
    fn half_a_week_is_rounded_up() {
        assert_eq!(Unit::Weeks.count(17), 2);
        assert_eq!(Unit::Weeks.count(18), 3);
        assert_eq!(Unit::Months.count(365), 12);
    }

    #[test]
    fn two_orders_make_no_habit() {
        assert_eq!(habit(&history(2, None, "2026-01-01"), day("2026-03-20")), None);
        assert_eq!(habit(&history(3, Some(0), "2026-01-01"), day("2026-03-20")), None);
    }

    #[test]
    fn one_call_tells_nothing_of_how_they_answer() {
        use Outcome::*;
        assert_eq!(answers([Reached].into_iter()), None);
        assert_eq!(answers([Reached, WrongNumber, Sent].into_iter()), None);
        let told = answers([Reached, NoAnswer, Callback].into_iter());
        assert_eq!(told, Some(Answers { reached: 2, tried: 3 }));
    }
}
