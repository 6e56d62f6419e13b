//! The merchant changes the cadence.

use regulars_core::domain::cadence::{
    Anchor, Edition, Event, Kind, Medium, Offset, Outcome, Patch, RuleEdit, Settings, Source,
    State, Transit, Why,
};

use super::{bought, bought_at, day, edition, items, one, only, talked};

const THANKS: Kind = Kind::ThankYou;

/// 2 March 2026 is a Monday.
fn edited(settings: &Settings, on: &str, change: impl Fn(&mut Edition)) -> Settings {
    let mut edition = edition(settings, on);
    change(&mut edition);
    let mut edited = settings.clone();
    edited.editions.push(edition);
    edited
}

#[test]
fn opening_saturdays_makes_nobody_late() {
    // Bought on a Wednesday, three days later is a Saturday; on time only on that day.
    let mut settings = Settings { closed_weekdays: vec![5, 6], ..only(&[THANKS]) };
    settings.rules.thank_you.until = Offset::days(3);
    let opened = edited(&settings, "03-08", |edition| edition.closed_weekdays = vec![6]);
    let events = [bought(1, "03-04")];
    for settings in [&settings, &opened] {
        let item = one(settings, &events, "03-08", THANKS);
        assert_eq!((item.due, item.state), (day("03-09"), State::Planned));
    }
    // The Saturday after it is open.
    let item = one(&opened, &[bought(1, "03-11")], "03-12", THANKS);
    assert_eq!(item.due, day("03-14"));
}

#[test]
fn a_day_is_closed_from_the_day_of_the_edit_on() {
    let settings = only(&[THANKS]);
    let due = |on: &str| {
        let closed = edited(&settings, on, |edition| edition.closed_weekdays = vec![5, 6]);
        one(&closed, &[bought(1, "03-04")], "03-11", THANKS).due
    };
    assert_eq!(due("03-07"), day("03-09"));
    assert_eq!(due("03-08"), day("03-07"));
}

#[test]
fn the_graces_are_those_of_the_day_on_which_a_day_was_given() {
    let settings = only(&[THANKS]);
    let asked = Event::Contact {
        kinds: vec![THANKS],
        order: Some(1),
        at: day("03-05"),
        outcome: Outcome::Callback,
        on: Some(day("03-20")),
    };
    let snooze =
        Event::Snooze { kind: THANKS, order: Some(1), at: day("03-05"), until: day("03-20") };
    let expires = |on: &str, given: &Event| {
        let longer = edited(&settings, on, |edition| {
            (edition.callback_grace_days, edition.snooze_grace_days) = (20, 10);
        });
        one(&longer, &[bought(1, "03-01"), given.clone()], "03-10", THANKS).expires
    };
    assert_eq!(expires("03-05", &asked), Some(day("04-09")));
    assert_eq!(expires("03-06", &asked), Some(day("03-27")));
    assert_eq!(expires("03-05", &snooze), Some(day("03-30")));
    assert_eq!(expires("03-06", &snooze), Some(day("03-23")));
}

#[test]
fn the_last_open_day_for_another_try_is_that_of_the_day_of_the_try() {
    // Useful until Saturday 14 March; found nobody on Friday the 13th.
    let settings = only(&[THANKS]);
    let events = [bought(1, "02-28"), talked(THANKS, 1, "03-13", Outcome::NoAnswer)];
    let item = one(&settings, &events, "03-13", THANKS);
    assert_eq!((item.due, item.reason), (day("03-14"), Some(Why::Retry)));
    // Closed on Saturdays since: nothing useful is left, and nothing is late.
    let closed = edited(&settings, "03-14", |edition| edition.closed_weekdays = vec![5]);
    let item = one(&closed, &events, "03-14", THANKS);
    assert_eq!((item.state, item.reason), (State::GaveUp, Some(Why::NoTime)));
}

#[test]
fn a_smaller_gap_moves_nobody_who_was_spoken_to_before() {
    let settings = only(&[THANKS, Kind::Satisfaction]);
    let events = [
        bought(1, "02-01"),
        bought(2, "03-03"),
        talked(Kind::Satisfaction, 1, "03-05", Outcome::Reached),
    ];
    let smaller = |on: &str| edited(&settings, on, |edition| edition.gap_days = 0);
    let due = |settings: &Settings| {
        let mut items = items(settings, &events, "03-20");
        items.retain(|item| item.kind == THANKS && item.order == Some(2));
        items[0].due
    };
    assert_eq!(due(&settings), day("03-10"));
    assert_eq!(due(&smaller("03-06")), day("03-10"));
    // On the day of the edit the longer gap counts.
    assert_eq!(due(&smaller("03-05")), day("03-10"));
    assert_eq!(due(&smaller("03-04")), day("03-06"));
    let longer = edited(&settings, "03-05", |edition| edition.gap_days = 9);
    assert_eq!(due(&longer), day("03-14"));
}

#[test]
fn tries_of_before_are_counted_as_they_were() {
    let settings = only(&[THANKS]);
    let tried = |at: &str| talked(THANKS, 1, at, Outcome::NoAnswer);
    let events = [bought(1, "03-01"), tried("03-04"), tried("03-06")];
    let lower = edited(&settings, "03-07", |edition| edition.max_attempts = 1);
    let item = one(&lower, &events, "03-07", THANKS);
    assert_eq!((item.state, item.attempts), (State::Planned, 2));
    let again = [&events[..], &[tried("03-08")]].concat();
    let item = one(&lower, &again, "03-08", THANKS);
    assert_eq!((item.state, item.attempts), (State::GaveUp, 2));
    // The cap of the day of a try counts, from the day of the edit on.
    let same_day = edited(&settings, "03-06", |edition| edition.max_attempts = 2);
    assert_eq!(one(&same_day, &events, "03-07", THANKS).state, State::GaveUp);
    let retried = edited(&settings, "03-06", |edition| edition.retry_days = 4);
    assert_eq!(one(&retried, &events, "03-07", THANKS).due, day("03-10"));
}

#[test]
fn a_kind_switched_on_brings_nothing_late() {
    let off = only(&[Kind::Satisfaction]);
    let on = |on: &str| edited(&off, on, |edition| edition.only = None);
    let events = [bought(1, "03-01"), bought(2, "04-05")];
    let orders = |settings: &Settings| {
        let mut items = items(settings, &events, "04-09");
        items.retain(|item| item.kind == THANKS);
        items.iter().map(|item| item.order).collect::<Vec<_>>()
    };
    assert_eq!(orders(&off), []);
    assert_eq!(orders(&on("04-08")), [Some(2)]);
    // Seven days after the order it is on time for the last time.
    assert_eq!(orders(&on("03-08")), [Some(1), Some(2)]);
    assert_eq!(orders(&on("03-09")), [Some(2)]);
    // What was off for a while and is on again brings nothing back.
    let mut blinked = edited(&Settings::default(), "03-10", |edition| edition.only = Some(vec![]));
    blinked.editions.push(edition(&Settings::default(), "04-01"));
    assert_eq!(orders(&blinked), [Some(2)]);
}

#[test]
fn a_kind_switched_off_leaves_nothing_but_what_is_done() {
    let settings = Settings::default();
    let off = edited(&settings, "03-05", |edition| edition.only = Some(vec![Kind::Churn]));
    let events = [bought(1, "03-01"), bought(2, "01-05")];
    let done = talked(THANKS, 2, "01-09", Outcome::Reached);
    let items = items(&off, &[&events[..], &[done]].concat(), "03-20");
    let kinds: Vec<_> = items.iter().map(|item| (item.kind, item.state)).collect();
    assert_eq!(kinds, [(THANKS, State::Done), (Kind::Churn, State::Planned)]);
}

#[test]
fn a_win_back_that_had_joined_a_suggestion_stays_joined_when_suggestions_are_switched_off() {
    let mut settings = only(&[Kind::CrossSell, Kind::Churn]);
    settings.rules.churn.fallback_days = 92;
    let without =
        |on: &str| edited(&settings, on, |edition| edition.only = Some(vec![Kind::Churn]));
    let events = [bought(1, "01-05")];
    let is_missed = |settings: &Settings| {
        items(settings, &events, "05-01").iter().any(|item| item.kind == Kind::Churn)
    };
    assert!(!is_missed(&settings));
    // Due on 7 April and on time until 21 April.
    assert!(is_missed(&without("04-21")));
    assert!(!is_missed(&without("04-22")));
    // The gap within which they join is that of the same edition.
    let apart = |on: &str| edited(&settings, on, |edition| edition.gap_days = 1);
    assert!(is_missed(&apart("04-21")));
    assert!(!is_missed(&apart("04-22")));
}

#[test]
fn a_medium_that_is_added_makes_nothing_late() {
    let settings = Settings { media: vec![Medium::Phone], ..only(&[THANKS]) };
    let by_post = |on: &str| edited(&settings, on, |edition| edition.media = vec![Medium::Post]);
    let post = Event::ContactPoint {
        medium: Medium::Post,
        at: day("01-01"),
        valid_until: None,
        source: None,
    };
    let events = [bought(1, "03-01"), post];
    let state = |settings: &Settings| one(settings, &events, "03-09", THANKS).state;
    assert_eq!(state(&settings), State::Blocked);
    assert_eq!(state(&by_post("03-08")), State::Overdue);
    assert_eq!(state(&by_post("03-09")), State::Blocked);
}

#[test]
fn a_parcel_travels_as_long_as_was_said_when_the_question_was_planned() {
    let mut settings = only(&[Kind::Satisfaction]);
    settings.rules.satisfaction.anchor = Anchor::Delivered;
    settings.rules.satisfaction.transit_days = 4;
    let transit = |effective: &str, days| Transit { effective: day(effective), days };
    let transit = vec![transit("03-20", 10), transit("04-20", 1)];
    settings.sources = vec![Source { transit, ..Source::default() }];
    let due = |at: &str, today: &str| {
        one(&settings, &[bought_at(Some(0), 1, at)], today, Kind::Satisfaction).due
    };
    assert_eq!(due("03-01", "03-10"), day("04-05"));
    assert_eq!(due("03-01", "03-20"), day("04-11"));
    // Asked for on time until 18 April under the last edit, which is past by then.
    assert_eq!(due("03-10", "04-20"), day("04-20"));
    assert_eq!(due("04-21", "04-21"), day("05-22"));
    // An order of another channel travels as the rule says.
    let other = one(&settings, &[bought(1, "04-21")], "04-21", Kind::Satisfaction);
    assert_eq!(other.due, day("05-25"));
}

#[test]
fn several_edits_of_one_rule_build_upon_each_other() {
    let mut settings = only(&[THANKS]);
    let edit =
        |effective: &str, patch: Patch| RuleEdit { kind: THANKS, effective: day(effective), patch };
    let later = Patch { until: Some(Offset::days(20)), ..Patch::default() };
    let sooner = Patch { from: Some(Offset::days(1)), ..Patch::default() };
    settings.rule_edits = vec![edit("03-01", sooner), edit("02-01", later)];
    let item = one(&settings, &[bought(1, "03-05")], "03-05", THANKS);
    assert_eq!((item.due, item.until), (day("03-06"), day("03-25")));
}

#[test]
fn a_day_that_a_person_gave_is_gone_with_its_kind() {
    let settings = only(&[THANKS]);
    let snooze =
        Event::Snooze { kind: THANKS, order: Some(2), at: day("03-14"), until: day("03-18") };
    let events = [bought(1, "03-10"), bought(2, "03-11"), snooze];
    let off = edited(&settings, "03-15", |edition| edition.only = Some(vec![]));
    let mut on = off.clone();
    on.editions.push(edition(&settings, "03-19"));
    let n_items = |settings: &Settings, today: &str| items(settings, &events, today).len();
    assert_eq!(n_items(&settings, "03-19"), 2);
    assert_eq!(n_items(&off, "03-19"), 0);
    assert_eq!(n_items(&on, "03-19"), 0);
    // It was still to come when the kind was switched on again.
    on.editions[1].effective = day("03-18");
    assert_eq!(n_items(&on, "03-19"), 1);
}
