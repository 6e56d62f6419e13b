//! What an edit of the cadence never does, and what a new day does by itself.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use regulars_core::domain::cadence::{Item, Plan, Planner, State, advance, plan};

use super::edits::{edit, edit_of_anything};
use super::invariants::{is_open, on, planned};
use super::worlds::{World, world};

fn late(items: &[Item]) -> Vec<&Item> {
    items.iter().filter(|item| item.state == State::Overdue).collect()
}

fn whole(world: &World, today: NaiveDate) -> Plan {
    Planner::new(&world.settings, today).plan(&world.events)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_makes_anything_late(world in world(), edit in edit_of_anything()) {
        let world = on(&world, world.today);
        let before = planned(&world);
        let mut edited = world.clone();
        edit.on(world.today).make(&mut edited.settings);
        let after = planned(&edited);
        for item in late(&after) {
            let was_late = late(&before).into_iter().any(|other| other.is_same(item));
            prop_assert!(was_late, "{item:#?}\n{before:#?}");
        }
    }

    #[test]
    fn no_edit_makes_anything_late_that_an_edit_before_has_left_on_time(
        world in world(), first in edit_of_anything(), second in edit_of_anything(), later in 0..40u64
    ) {
        let mut world = on(&world, world.today);
        first.on(world.today).make(&mut world.settings);
        world.today = world.today + Days::new(later);
        let before = planned(&world);
        second.on(world.today).make(&mut world.settings);
        let after = planned(&world);
        for item in late(&after) {
            let was_late = late(&before).into_iter().any(|other| other.is_same(item));
            prop_assert!(was_late, "{item:#?}\n{before:#?}");
        }
    }

    #[test]
    fn no_edit_plans_what_was_over_by_then(world in world(), edit in edit()) {
        let world = on(&world, world.today);
        let mut edited = world.clone();
        edit.on(world.today).make(&mut edited.settings);
        let before = planned(&world);
        for item in planned(&edited).iter().filter(|item| item.until < world.today) {
            prop_assert!(before.iter().any(|other| other.is_same(item)), "{item:?}");
        }
    }

    #[test]
    fn an_edit_ends_nothing_that_is_done(world in world(), edit in edit_of_anything()) {
        let world = on(&world, world.today);
        let mut edited = world.clone();
        edit.on(world.today).make(&mut edited.settings);
        let after = planned(&edited);
        for item in planned(&world).iter().filter(|item| item.state == State::Done) {
            let kept = after.iter().find(|other| other.is_same(item));
            prop_assert_eq!(kept.map(|kept| (kept.state, kept.due)), Some((State::Done, item.due)));
        }
    }

    #[test]
    fn an_edit_of_tomorrow_changes_nothing_today(world in world(), edit in edit()) {
        let mut edited = world.clone();
        edit.on(world.today + Days::new(1)).make(&mut edited.settings);
        prop_assert_eq!(planned(&world), planned(&edited));
        let turns_on = whole(&edited, world.today).turns_on;
        prop_assert_eq!(turns_on, Some(world.today + Days::new(1)));
    }

    #[test]
    fn until_a_plan_turns_each_day_only_moves_it_on(world in world()) {
        let Plan { mut items, turns_on } = whole(&world, world.today);
        let days = world.today.iter_days().skip(1).take(120);
        for day in days.take_while(|day| turns_on.is_none_or(|turn| *day < turn)) {
            items.iter_mut().for_each(|item| advance(item, day));
            prop_assert_eq!(&items, &whole(&world, day).items, "{}", day);
        }
    }

    #[test]
    fn a_medium_ends_on_its_day_and_something_else_takes_its_place(world in world()) {
        for item in planned(&world) {
            let Some(ends_on) = item.ends_on else { continue };
            prop_assert!(item.expires.is_none_or(|last| ends_on <= last));
            if item.state == State::Blocked {
                prop_assert!(ends_on <= item.due.max(world.today));
                continue;
            }
            prop_assert!(is_open(&item) && ends_on > item.due && ends_on > world.today);
            prop_assert!(item.medium != item.instead);
        }
    }

    #[test]
    fn another_customer_changes_no_plan(world in world(), other in world()) {
        let planner = Planner::new(&world.settings, world.today);
        let alone = planner.plan(&world.events);
        planner.plan(&other.events);
        prop_assert_eq!(&planner.plan(&world.events), &alone);
    }

    #[test]
    fn any_cut_of_one_import_gives_the_same_plan(
        world in world(), cut in 0..12usize, overlap in 0..4usize
    ) {
        let cut = cut.min(world.events.len());
        let (first, second) = world.events.split_at(cut);
        let again = &first[first.len().saturating_sub(overlap)..];
        let parts = [second, again, first].concat();
        prop_assert_eq!(plan(&world.settings, &parts, world.today), planned(&world));
    }

    #[test]
    fn a_plan_thrown_away_is_made_again_byte_for_byte(world in world()) {
        let text = |plan: Plan| format!("{plan:?}");
        prop_assert_eq!(text(whole(&world, world.today)), text(whole(&world, world.today)));
    }
}
