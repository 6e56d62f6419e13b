//! How far a customer has come with the shop, and how long they have been quiet against their habit.

use chrono::{Days, NaiveDate};

use super::purchases::Purchase;

/// The stages of a customer; each follows from the days of their sales and today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Known, but nothing bought so far.
    Enquiry,
    FirstOrder,
    SecondOrder,
    Regular,
    /// Longer without an order than their habit allows.
    Quiet,
    /// Ordered once more after having been quiet; until the next order.
    BackAgain,
}

impl Stage {
    pub const ALL: [Stage; 6] = [
        Stage::Enquiry,
        Stage::FirstOrder,
        Stage::SecondOrder,
        Stage::Regular,
        Stage::Quiet,
        Stage::BackAgain,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Enquiry => "enquiry",
            Stage::FirstOrder => "first_order",
            Stage::SecondOrder => "second_order",
            Stage::Regular => "regular",
            Stage::Quiet => "quiet",
            Stage::BackAgain => "back_again",
        }
    }

    pub fn parse(word: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.as_str() == word)
    }
}

/// When silence counts as quiet: the numbers of the merchant's own rule for winning people back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Nobody with a habit is quiet earlier.
    pub min_days: i64,
    /// So many usual gaps make somebody quiet.
    pub factor: i64,
    /// Of those who have no habit yet.
    pub fallback_days: i64,
}

/// The sales of a customer, as far as stages ask for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sales {
    /// In ascending order.
    days: Vec<NaiveDate>,
    /// Sales of which no file gives the day.
    n_undated: usize,
}

impl Sales {
    pub fn of(purchases: &[Purchase]) -> Sales {
        let sales = purchases.iter().filter(|purchase| purchase.is_sale());
        Sales::on(sales.map(|sale| sale.ordered_on))
    }

    pub fn on(days: impl Iterator<Item = Option<NaiveDate>>) -> Sales {
        let mut sales = Sales::default();
        for day in days {
            match day {
                Some(day) => sales.days.push(day),
                None => sales.n_undated += 1,
            }
        }
        sales.days.sort_unstable();
        sales
    }
}

/// The stage that began on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageChange {
    pub stage: Stage,
    pub since_on: NaiveDate,
}

/// How long somebody has been without an order, beside their habit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    pub days_quiet: i64,
    /// The median of their gaps; three orders or more make one.
    pub usual_days: Option<i64>,
    /// Later than half as long again as usual, and not quiet yet.
    pub is_slipping: bool,
}

pub fn stage(sales: &Sales, pace: &Pace, today: NaiveDate) -> Stage {
    let n = sales.days.len() + sales.n_undated;
    let (Some(last), Some(before)) = (sales.days.last(), sales.days.split_last()) else {
        return by_number(n);
    };
    if (today - *last).num_days() > quiet_after(&sales.days, pace) {
        return Stage::Quiet;
    }
    let came_back = before
        .1
        .last()
        .is_some_and(|previous| (*last - *previous).num_days() > quiet_after(before.1, pace));
    let stage = by_number(n);
    if stage == Stage::Regular && came_back { Stage::BackAgain } else { stage }
}

fn by_number(n: usize) -> Stage {
    match n {
        0 => Stage::Enquiry,
        1 => Stage::FirstOrder,
        2 => Stage::SecondOrder,
        3.. => Stage::Regular,
    }
}

/// Every stage with the day on which it began, the oldest first; sales without a day are left out.
pub fn history(sales: &Sales, pace: &Pace, today: NaiveDate) -> Vec<StageChange> {
    let mut changes: Vec<StageChange> = Vec::new();
    let mut enter = |stage, since_on| {
        if changes.last().is_none_or(|change| change.stage != stage) {
            changes.push(StageChange { stage, since_on });
        }
    };
    for (place, day) in sales.days.iter().enumerate().filter(|(_, day)| **day <= today) {
        let so_far = &sales.days[..=place];
        if let Some(quiet_on) = quiet_on(&sales.days[..place], pace).filter(|on| on <= day) {
            enter(Stage::Quiet, quiet_on);
        }
        let at_once = Sales { days: so_far.to_vec(), n_undated: 0 };
        enter(stage(&at_once, pace, *day), *day);
    }
    let until_today = sales.days.partition_point(|day| *day <= today);
    if let Some(quiet_on) = quiet_on(&sales.days[..until_today], pace).filter(|on| *on <= today) {
        enter(Stage::Quiet, quiet_on);
    }
    changes
}

/// The first day on which somebody who bought on these days counts as quiet.
fn quiet_on(days: &[NaiveDate], pace: &Pace) -> Option<NaiveDate> {
    let after = u64::try_from(quiet_after(days, pace)).ok()?;
    days.last()?.checked_add_days(Days::new(after + 1))
}

/// After how many days without an order somebody counts as quiet.
fn quiet_after(days: &[NaiveDate], pace: &Pace) -> i64 {
    match usual_gap(days) {
        Some(gap) => pace.min_days.max(pace.factor * gap),
        None => pace.fallback_days,
    }
}

/// The median of the gaps between these days; three days or more make one.
pub fn usual_gap(days: &[NaiveDate]) -> Option<i64> {
    if days.len() < 3 {
        return None;
    }
    let mut gaps: Vec<i64> = days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
    gaps.sort_unstable();
    let middle = gaps.len() / 2;
    Some(if gaps.len() % 2 == 1 { gaps[middle] } else { (gaps[middle - 1] + gaps[middle]) / 2 })
}

/// None where no day of an order is known.
pub fn rhythm(sales: &Sales, pace: &Pace, today: NaiveDate) -> Option<Rhythm> {
    let days_quiet = (today - *sales.days.last()?).num_days();
    let usual_days = usual_gap(&sales.days);
    let is_late = usual_days.is_some_and(|gap| 2 * days_quiet > 3 * gap);
    let is_slipping = is_late && days_quiet <= quiet_after(&sales.days, pace);
    Some(Rhythm { days_quiet, usual_days, is_slipping })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PACE: Pace = Pace { min_days: 90, factor: 2, fallback_days: 180 };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn sales(days: &[&str]) -> Sales {
        Sales::on(days.iter().map(|text| Some(day(text))))
    }

    fn stage_on(days: &[&str], today: &str) -> Stage {
        stage(&sales(days), &PACE, day(today))
    }

    #[test]
    fn somebody_who_has_asked_and_not_bought_is_an_enquiry() {
        assert_eq!(stage_on(&[], "2026-05-12"), Stage::Enquiry);
        assert_eq!(rhythm(&sales(&[]), &PACE, day("2026-05-12")), None);
        assert!(history(&sales(&[]), &PACE, day("2026-05-12")).is_empty());
    }

    #[test]
    fn the_third_order_makes_a_regular() {
        assert_eq!(stage_on(&["2026-01-01"], "2026-02-01"), Stage::FirstOrder);
        assert_eq!(stage_on(&["2026-01-01", "2026-02-01"], "2026-02-02"), Stage::SecondOrder);
        let three = ["2026-01-01", "2026-02-01", "2026-03-01"];
        assert_eq!(stage_on(&three, "2026-03-02"), Stage::Regular);
    }

    #[test]
    fn without_a_habit_half_a_year_makes_quiet_and_with_one_twice_the_habit() {
        assert_eq!(stage_on(&["2026-01-01"], "2026-06-30"), Stage::FirstOrder);
        assert_eq!(stage_on(&["2026-01-01"], "2026-07-01"), Stage::Quiet);
        let monthly = ["2026-01-01", "2026-02-01", "2026-03-01"];
        assert_eq!(stage_on(&monthly, "2026-05-30"), Stage::Regular);
        assert_eq!(stage_on(&monthly, "2026-05-31"), Stage::Quiet, "never before 90 days");
    }

    #[test]
    fn whoever_was_quiet_is_back_again_until_the_next_order() {
        let back = ["2025-01-01", "2025-02-01", "2025-03-01", "2026-01-10"];
        assert_eq!(stage_on(&back, "2026-01-11"), Stage::BackAgain);
        let and_again = ["2025-01-01", "2025-02-01", "2025-03-01", "2026-01-10", "2026-02-01"];
        assert_eq!(stage_on(&and_again, "2026-02-02"), Stage::Regular);
    }

    #[test]
    fn the_history_names_the_day_of_each_change() {
        let back = sales(&["2025-01-01", "2025-02-01", "2025-03-01", "2026-01-10"]);
        let told: Vec<(Stage, String)> = history(&back, &PACE, day("2026-01-11"))
            .into_iter()
            .map(|change| (change.stage, change.since_on.to_string()))
            .collect();
        let expected = [
            (Stage::FirstOrder, "2025-01-01"),
            (Stage::SecondOrder, "2025-02-01"),
            (Stage::Regular, "2025-03-01"),
            (Stage::Quiet, "2025-05-31"),
            (Stage::BackAgain, "2026-01-10"),
        ]
        .map(|(stage, on)| (stage, on.to_owned()));
        assert_eq!(told, expected);
    }

    #[test]
    fn slipping_is_later_than_usual_and_not_yet_quiet() {
        let every_sixty = sales(&["2026-01-01", "2026-03-02", "2026-05-01"]);
        let on = |text| rhythm(&every_sixty, &PACE, day(text)).unwrap();
        assert!(!on("2026-07-30").is_slipping, "90 days are half as long again");
        assert!(on("2026-07-31").is_slipping);
        assert!(on("2026-08-29").is_slipping);
        assert!(!on("2026-08-30").is_slipping, "by then they are quiet");
        assert_eq!(on("2026-07-31").usual_days, Some(60));
    }

    #[test]
    fn a_sale_without_a_day_counts_as_an_order_all_the_same() {
        let sales = Sales::on([None, None].into_iter());
        assert_eq!(stage(&sales, &PACE, day("2026-05-12")), Stage::SecondOrder);
    }

    proptest! {
        #[test]
        fn the_last_change_of_the_history_is_the_stage_of_today(
            offsets in proptest::collection::vec(0_u64..1500, 0..12),
            later in 0_u64..600,
        ) {
            let first = day("2020-01-01");
            let days = offsets.iter().map(|offset| Some(first + Days::new(*offset)));
            let sales = Sales::on(days);
            let today = sales.days.last().copied().unwrap_or(first) + Days::new(later);
            let changes = history(&sales, &PACE, today);
            let last = changes.last().map_or(Stage::Enquiry, |change| change.stage);
            prop_assert_eq!(last, stage(&sales, &PACE, today));
            prop_assert!(changes.windows(2).all(|pair| pair[0].since_on <= pair[1].since_on));
            prop_assert!(changes.iter().all(|change| change.since_on <= today));
        }
    }
}
