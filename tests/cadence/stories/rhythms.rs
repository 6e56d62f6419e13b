//! When somebody is missed: after so many of their own usual gaps.

use regulars_core::domain::cadence::{Event, Kind, Patch, RuleEdit, Settings};

use super::{bought, day, one, only};

const MISSED: Kind = Kind::Churn;

fn missed_on(settings: &Settings, orders: &[&str]) -> chrono::NaiveDate {
    let orders = (1..).zip(orders).map(|(order, at)| bought(order, at));
    one(settings, &orders.collect::<Vec<Event>>(), "06-01", MISSED).due
}

#[test]
fn between_two_gaps_the_usual_one_is_halfway() {
    // 50 days, then 70: usually 60, so missed after 120.
    assert_eq!(missed_on(&only(&[MISSED]), &["01-05", "02-24", "05-05"]), day("09-02"));
}

#[test]
fn one_long_silence_among_three_gaps_is_not_usual() {
    // 50 days, 30 and 60, in this order: usually 50.
    let orders = ["01-01", "02-20", "03-22", "05-21"];
    assert_eq!(missed_on(&only(&[MISSED]), &orders), day("08-29"));
}

#[test]
fn half_a_day_is_not_waited_for() {
    let mut settings = only(&[MISSED]);
    settings.rules.churn.factor = 1.5;
    // 60 days, then 70: one and a half times 65 is 97 and a half.
    assert_eq!(missed_on(&settings, &["01-05", "03-06", "05-15"]), day("08-20"));
}

#[test]
fn an_edit_of_when_somebody_is_missed_changes_what_it_names_and_nothing_else() {
    let mut settings = only(&[MISSED]);
    settings.rules.churn.fallback_days = 100;
    settings.rules.churn.min_days = 20;
    let patch = Patch { factor: Some(3.0), ..Patch::default() };
    settings.rule_edits = vec![RuleEdit { kind: MISSED, effective: day("01-02"), patch }];
    assert_eq!(missed_on(&settings, &["05-01"]), day("08-09"));
    // Every ten days, so after thirty.
    assert_eq!(missed_on(&settings, &["05-01", "05-11", "05-21"]), day("06-20"));
}
