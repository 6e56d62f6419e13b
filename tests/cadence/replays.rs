//! Whole years of work, played day by day: nobody hears from us too often.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use regulars_core::domain::cadence::{
    Budget, Event, Item, Kind, Outcome, Planner, Purpose, Settings, State, plan,
};

use super::edits::budget;
use super::invariants::{is_on_its_way, planned};
use super::worlds::{World, first_day, world};

/// Acts on all that is due on each day: speaks about everything, writes, or finds nobody. The days
/// of the conversations.
fn replay(world: &World, choice: u64) -> Vec<NaiveDate> {
    let mut events = world.events.clone();
    events.retain(|event| {
        !matches!(event, Event::Contact { .. } | Event::Snooze { .. } | Event::Skip { .. })
    });
    let mut talks = Vec::new();
    for n_day in 0..300u64 {
        let day = first_day() + Days::new(n_day);
        let items = Planner::new(&world.settings, day).plan(&events).items;
        let is_due = |item: &&Item| {
            item.kind != Kind::Ticket && matches!(item.state, State::Due | State::Overdue)
        };
        let due: Vec<&Item> = items.iter().filter(is_due).collect();
        if due.is_empty() || choice.rotate_left(n_day as u32) % 5 == 4 {
            continue;
        }
        let outcome = match choice.rotate_left(n_day as u32) % 3 {
            0 => Outcome::Reached,
            1 => Outcome::Sent,
            _ => Outcome::NoAnswer,
        };
        if outcome != Outcome::NoAnswer {
            talks.push(day);
        }
        for item in due {
            let (kinds, order) = (vec![item.kind], item.order.or(item.turn.map(i64::from)));
            events.push(Event::Contact { kinds, order, at: day, outcome, on: None });
        }
    }
    talks
}

fn sells(settings: &Settings, kind: Kind) -> bool {
    match kind {
        Kind::CrossSell | Kind::Churn => true,
        Kind::ThankYou | Kind::Satisfaction | Kind::Ticket => false,
        Kind::Own(own) => settings
            .own
            .iter()
            .any(|known| known.own == own && known.rule.purpose == Purpose::Marketing),
    }
}

fn gap_on(settings: &Settings, day: NaiveDate) -> i64 {
    let mut known = settings.editions.iter().filter(|edition| edition.effective <= day);
    known.next_back().map_or(settings.gap_days, |edition| edition.gap_days)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_contacted_twice_within_the_gap(world in world(), choice in any::<u64>()) {
        for pair in replay(&world, choice).windows(2) {
            let gap = (pair[1] - pair[0]).num_days();
            prop_assert!(gap >= gap_on(&world.settings, pair[0]), "{}", pair[1]);
        }
    }

    #[test]
    fn with_a_budget_every_follow_up_is_still_told(world in world(), budget in budget()) {
        let mut world = world;
        world.settings.editions.clear();
        world.settings.budget = None;
        let free = planned(&world);
        world.settings.budget = Some(budget);
        let kept = planned(&world);
        prop_assert_eq!(free.len(), kept.len());
        for item in &free {
            let kept = kept.iter().find(|other| other.is_same(item));
            let kept = kept.ok_or_else(|| TestCaseError::fail(format!("{item:?}")))?;
            prop_assert!(kept.due >= item.due && kept.expires == item.expires, "{kept:?}");
        }
    }

    #[test]
    fn no_stretch_of_days_holds_more_than_the_budget(world in world(), budget in budget()) {
        let mut world = world;
        world.settings.editions.clear();
        world.settings.rule_edits.clear();
        world.settings.budget = Some(budget);
        world.events.retain(|event| {
            !matches!(event, Event::Contact { .. } | Event::Snooze { .. } | Event::Skip { .. })
        });
        let items = plan(&world.settings, &world.events, world.today);
        let counts = |item: &&Item| item.kind != Kind::Ticket && is_on_its_way(item);
        let placed: Vec<&Item> = items.iter().filter(counts).collect();
        let Budget { most, days, selling, selling_days } = budget;
        for item in &placed {
            let since = |n_days: i64| item.due - Days::new(n_days as u64);
            // One conversation may be about several; what lapsed by then takes no room.
            let in_days = |n_days: i64, only_selling: bool| {
                let mut taken: Vec<NaiveDate> = placed
                    .iter()
                    .filter(|other| since(n_days) < other.due && other.due <= item.due)
                    .filter(|other| other.expires.is_none_or(|last| last >= item.due))
                    .filter(|other| !only_selling || sells(&world.settings, other.kind))
                    .map(|other| other.due)
                    .collect();
                taken.dedup();
                // What is nearer than two conversations may be, is said in one.
                let mut begun = NaiveDate::MIN;
                let gap = Days::new(world.settings.gap_days as u64);
                let mut n_talks = 0;
                for day in taken {
                    if begun == NaiveDate::MIN || day >= begun + gap {
                        (begun, n_talks) = (day, n_talks + 1);
                    }
                }
                n_talks
            };
            prop_assert!(in_days(days, false) <= most as usize, "{items:#?}");
            if sells(&world.settings, item.kind) {
                prop_assert!(in_days(selling_days, true) <= selling as usize, "{items:#?}");
            }
        }
    }
}
