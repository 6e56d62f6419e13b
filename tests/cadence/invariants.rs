//! What holds for every customer, whatever happened.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use regulars_core::domain::cadence::{
    Basis, Event, Item, Kind, Medium, Outcome, Scope, Settings, State, Why, plan,
};

use super::worlds::{World, events, first_day, known, world};

pub fn planned(world: &World) -> Vec<Item> {
    plan(&world.settings, &world.events, world.today)
}

pub fn is_open(item: &Item) -> bool {
    is_on_its_way(item) || matches!(item.state, State::Blocked | State::Paused)
}

pub fn is_on_its_way(item: &Item) -> bool {
    matches!(item.state, State::Planned | State::Snoozed | State::Due | State::Overdue)
}

/// The world as it was known by the end of a day.
pub fn on(world: &World, day: NaiveDate) -> World {
    let mut then = world.clone();
    then.events.retain(|event| known(event) <= day);
    then.settings.rule_edits.retain(|edit| edit.effective <= day);
    then.settings.editions.retain(|edition| edition.effective <= day);
    for source in &mut then.settings.sources {
        source.transit.retain(|transit| transit.effective <= day);
    }
    then.today = day;
    then
}

/// What was closed on a day before an edition, was closed.
fn is_shop_open(settings: &Settings, day: NaiveDate, today: NaiveDate) -> bool {
    let mut known = settings.editions.iter().filter(|edition| edition.effective <= day.min(today));
    let (weekdays, holidays) = match known.next_back() {
        Some(edition) => (&edition.closed_weekdays, &edition.holidays),
        None => (&settings.closed_weekdays, &settings.holidays),
    };
    let weekday = day.weekday().num_days_from_monday() as u8;
    !weekdays.contains(&weekday) && !holidays.iter().any(|h| h.from <= day && day <= h.to)
}

/// How far along the days alone have brought an item; the same day by day, or further.
fn stage(state: State) -> u8 {
    match state {
        State::Planned | State::Snoozed => 0,
        State::Due => 1,
        State::Overdue => 2,
        State::Blocked => 3,
        State::Expired => 4,
        State::Done
        | State::Cancelled
        | State::Skipped
        | State::GaveUp
        | State::Suppressed
        | State::Paused => 5,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn neither_the_order_of_events_nor_repeats_matter(world in world(), turn in 0..20usize) {
        let mut other = world.clone();
        other.events.extend(world.events.iter().cloned());
        let n_events = other.events.len();
        other.events.rotate_left(turn % n_events);
        other.events.reverse();
        prop_assert_eq!(planned(&world), planned(&other));
    }

    #[test]
    fn days_are_in_order_and_open(world in world()) {
        let has_callback = world.events.iter().any(|event| {
            matches!(event, Event::Contact { outcome: Outcome::Callback, .. })
        });
        for item in planned(&world) {
            prop_assert!(item.due <= item.until, "{item:?}");
            if is_open(&item) {
                prop_assert!(item.expires.is_none_or(|last| item.until <= last), "{item:?}");
                prop_assert!(has_callback || is_shop_open(&world.settings, item.due, world.today), "{item:?}");
            }
        }
    }

    #[test]
    fn a_follow_up_is_there_once_and_only_one_suggestion_is_open(world in world()) {
        let items = planned(&world);
        for (n, item) in items.iter().enumerate() {
            prop_assert!(!items[..n].iter().any(|other| item.is_same(other)), "{item:?}");
        }
        for kind in [Kind::CrossSell, Kind::Churn] {
            let n_open = items.iter().filter(|item| item.kind == kind && is_open(item)).count();
            prop_assert!(n_open <= 1, "{items:?}");
        }
    }

    #[test]
    fn days_that_pass_change_states_only_and_only_forwards(world in world(), later in 1..200u64) {
        let mut then = on(&world, world.today);
        // Of a yearly kind the next turn appears when the last is over.
        let led_by_orders = |world: &World| {
            let mut items = planned(world);
            items.retain(|item| item.turn.is_none());
            items
        };
        let before = led_by_orders(&then);
        then.today = then.today + Days::new(later);
        let after = led_by_orders(&then);
        prop_assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(before.is_same(after));
            prop_assert_eq!(
                (before.due, before.until, before.expires, before.attempts),
                (after.due, after.until, after.expires, after.attempts)
            );
            prop_assert!(stage(before.state) <= stage(after.state), "{before:?} {after:?}");
            prop_assert!(stage(before.state) < 5 || before.state == after.state);
        }
    }

    #[test]
    fn nothing_is_late_on_the_first_day(world in world()) {
        for item in planned(&on(&world, first_day())) {
            prop_assert!(!matches!(item.state, State::Overdue | State::Expired), "{item:?}");
        }
    }

    #[test]
    fn what_is_done_stays_done(world in world(), later in 0..200u64) {
        let before = planned(&on(&world, world.today));
        let after = planned(&World { today: world.today + Days::new(later), ..world.clone() });
        for item in before.iter().filter(|item| item.state == State::Done) {
            if item.kind != Kind::Ticket {
                let is_kept = |other: &&Item| item.is_same(other) && other.due == item.due;
                let kept = after.iter().find(is_kept);
                prop_assert!(kept.is_some_and(|kept| kept.state == State::Done), "{item:?}");
            }
        }
    }

    #[test]
    fn nobody_is_contacted_after_a_refusal(world in world()) {
        let mut refused = world;
        refused.events.push(Event::DoNotContact { at: refused.today, scope: Scope::All });
        prop_assert!(!planned(&refused).iter().any(is_open));
    }

    #[test]
    fn whoever_is_to_be_contacted_can_be(world in world()) {
        for item in planned(&world) {
            if is_on_its_way(&item) {
                prop_assert!(item.medium.is_some(), "{item:?}");
            }
            if item.state == State::Blocked {
                prop_assert!(item.medium.is_none() && item.reason.is_some(), "{item:?}");
            }
        }
    }

    #[test]
    fn an_order_bought_and_cancelled_leaves_no_trace(
        world in world(), at in super::worlds::day(), later in 0..60u64, again in any::<bool>()
    ) {
        let mut other = world.clone();
        other.events.push(Event::Purchase { order: 99, at, source: None, imported: None });
        let at = at + Days::new(later);
        other.events.push(match again {
            true => Event::Cancelled { order: 99, at },
            false => Event::Refunded { order: 99, at, full: true },
        });
        let other = World { today: other.today.max(at), ..other };
        let world = World { today: other.today, ..world };
        let mut rest = planned(&other);
        rest.retain(|item| item.order != Some(99));
        prop_assert_eq!(rest, planned(&world));
    }

    #[test]
    fn nobody_is_tried_more_often_than_the_cap(world in world()) {
        let caps = world.settings.editions.iter().map(|edition| edition.max_attempts);
        let cap = caps.fold(world.settings.max_attempts, u32::max);
        for item in planned(&world) {
            prop_assert!(item.attempts <= cap, "{item:?}");
        }
    }

    #[test]
    fn nothing_comes_before_its_window(world in world()) {
        let mut plain = world;
        plain.settings.rule_edits.clear();
        plain.events.retain(|event| {
            !matches!(event, Event::Snooze { .. } | Event::Contact { outcome: Outcome::Callback, .. })
        });
        for item in planned(&plain).iter().filter(|item| is_open(item)) {
            let days = match item.kind {
                Kind::ThankYou => 3,
                Kind::Satisfaction => 28,
                Kind::CrossSell => 89,
                Kind::Churn => 90,
                Kind::Ticket | Kind::Own(_) => continue,
            };
            let bought = plain.events.iter().filter_map(|event| {
                let Event::Purchase { order, at, .. } = event else { return None };
                (Some(*order) == item.order).then_some(*at)
            });
            let first = bought.min().unwrap();
            prop_assert!(item.due >= first + Days::new(days), "{item:?}");
        }
    }

    #[test]
    fn a_clock_set_back_does_no_harm(world in world()) {
        prop_assert_eq!(planned(&world), planned(&on(&world, world.today)));
    }

    #[test]
    fn marketing_is_never_due_without_consent(world in world()) {
        for item in planned(&world) {
            let is_marketing = matches!(item.kind, Kind::CrossSell | Kind::Churn);
            let is_now = matches!(item.state, State::Due | State::Overdue);
            if let Some(medium) = item.medium.filter(|_| is_marketing && is_now) {
                prop_assert!(may_write(&world, medium), "{item:?}");
            }
        }
    }

    #[test]
    fn a_ticket_pauses_everything_else(world in world()) {
        let mut angry = world;
        angry.events.push(Event::Complaint { ticket: 77, at: angry.today });
        for item in planned(&angry).iter().filter(|item| item.kind != Kind::Ticket) {
            prop_assert!(!is_on_its_way(item) && item.state != State::Blocked, "{item:?}");
        }
    }

    #[test]
    fn an_attempt_that_closes_is_never_lost(events in events(), today in super::worlds::day()) {
        let items = plan(&Settings::default(), &events, today);
        for item in items.iter().filter(|item| item.state == State::Done) {
            prop_assert!(item.kind == Kind::Ticket || item.reason != Some(Why::Retry));
            prop_assert!(item.due <= today || item.kind == Kind::Ticket, "{item:?}");
        }
    }
}

/// Consent on the day of the plan, told a second time.
fn may_write(world: &World, medium: Medium) -> bool {
    let today = world.today;
    let mut word: Option<(NaiveDate, bool, NaiveDate)> = None;
    let mut ended: Vec<i64> = Vec::new();
    for event in world.events.iter().filter(|event| known(event) <= today) {
        if let Event::Consent { medium: of, at, is_given, expires } = event
            && *of == medium
        {
            word = word.max(Some((*at, !is_given, expires.unwrap_or(NaiveDate::MAX))));
        }
        if let Event::Cancelled { order, .. } | Event::Refunded { order, full: true, .. } = event {
            ended.push(*order);
        }
    }
    let bought = world.events.iter().filter(|event| known(event) <= today).any(|event| {
        let days = world.settings.implied_days.unwrap_or(100_000) as u64;
        matches!(event, Event::Purchase { order, at, .. }
            if !ended.contains(order) && *at + Days::new(days) >= today)
    });
    match word {
        Some((_, is_refusal, last)) => !is_refusal && today <= last,
        None => {
            let mut bases = world.settings.sources.iter().filter_map(|source| source.basis);
            let is_implied = world.settings.marketing_basis == Basis::Implied;
            bought && (is_implied || bases.any(|basis| basis == Basis::Implied))
        }
    }
}
