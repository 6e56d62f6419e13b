//! Fair hours, at their clocks and at ours.

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use super::*;

const BERLIN: Tz = Tz::Europe__Berlin;

fn quiet() -> Quiet {
    Quiet { from: 20 * 60, until: 9 * 60, weekdays: vec![6] }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(slot: Slot, was_answered: bool) -> Try {
    Try { slot, was_answered }
}

#[test]
fn new_york_is_never_in_berlins_nine_oclock_block() {
    for on in day("2026-01-01").iter_days().take(366) {
        for slot in [None].into_iter().chain(Slot::ALL.map(Some)) {
            let Some(hours) = hours(slot, &quiet(), (Tz::America__New_York, BERLIN), on) else {
                continue;
            };
            assert!(hours.ours.from >= 14 * 60, "{on} {slot:?} {hours:?}");
            assert_ne!(Slot::of(hours.ours.from), Slot::Morning);
        }
    }
}

#[test]
fn nobody_is_rung_up_in_their_quiet_hours_wherever_they_live() {
    let zones = [
        Tz::America__Los_Angeles,
        Tz::America__St_Johns,
        Tz::Asia__Tokyo,
        Tz::Asia__Kathmandu,
        Tz::Pacific__Auckland,
        Tz::Pacific__Honolulu,
        Tz::Australia__Sydney,
        BERLIN,
    ];
    for zone in zones {
        for on in day("2026-03-20").iter_days().take(240) {
            let Some(hours) = hours(None, &quiet(), (zone, BERLIN), on) else { continue };
            for minute in [hours.ours.from, hours.ours.until - 1] {
                let local = on.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
                let at: DateTime<Utc> = BERLIN.from_local_datetime(&local).unwrap().to_utc();
                let theirs = at.with_timezone(&zone);
                let hour = theirs.hour();
                assert!((9..20).contains(&hour), "{zone} {on} {theirs}");
                assert_ne!(theirs.weekday(), chrono::Weekday::Sun, "{zone} {on} {theirs}");
            }
        }
    }
}

#[test]
fn tokyo_is_called_in_berlins_morning() {
    let hours = hours(None, &quiet(), (Tz::Asia__Tokyo, BERLIN), day("2026-05-12")).unwrap();
    assert_eq!(hours.ours, Span { from: 8 * 60, until: 13 * 60 });
    assert_eq!(hours.theirs, Span { from: 15 * 60, until: 20 * 60 });
}

#[test]
fn an_evening_far_away_may_be_no_hour_of_the_shops_day() {
    let evening =
        hours(Some(Slot::Evening), &quiet(), (Tz::America__New_York, BERLIN), day("2026-05-12"));
    assert_eq!(evening, None);
}

#[test]
fn the_minute_that_stands_for_a_part_of_the_day_lies_in_it() {
    for slot in Slot::ALL {
        assert_eq!(Slot::of(slot.minute()), slot);
    }
    assert_eq!(Slot::Morning.minute(), 10 * 60);
}

#[test]
fn a_quiet_day_has_no_free_hours() {
    assert_eq!(free(&quiet(), day("2026-05-17")), []);
    assert_eq!(free(&quiet(), day("2026-05-18")), Slot::ALL);
    let late = Quiet { from: 17 * 60, ..quiet() };
    assert_eq!(free(&late, day("2026-05-18")), [Slot::Morning, Slot::Midday, Slot::Afternoon]);
    let noon = Quiet { from: 12 * 60, until: 14 * 60, weekdays: Vec::new() };
    assert_eq!(free(&noon, day("2026-05-17")), [Slot::Morning, Slot::Afternoon, Slot::Evening]);
}

#[test]
fn without_tries_no_time_is_better_than_another() {
    assert_eq!(best(&[], &Slot::ALL), None);
    assert_eq!(best(&[at(Slot::Morning, true)], &Slot::ALL), None);
}

#[test]
fn after_no_answer_the_next_time_of_day_that_was_not_tried() {
    let tries = [at(Slot::Afternoon, false)];
    assert_eq!(best(&tries, &Slot::ALL), Some((Slot::Evening, Why::Untried)));
    let tries = [at(Slot::Morning, false), at(Slot::Evening, false)];
    assert_eq!(best(&tries, &Slot::ALL), Some((Slot::Midday, Why::Untried)));
    let free = [Slot::Morning, Slot::Midday, Slot::Afternoon];
    assert_eq!(best(&tries[1..], &free), Some((Slot::Morning, Why::Untried)));
}

#[test]
fn three_tries_show_when_somebody_answers() {
    let tries = [at(Slot::Evening, true), at(Slot::Morning, false), at(Slot::Evening, true)];
    assert_eq!(best(&tries, &Slot::ALL), Some((Slot::Evening, Why::Answered { n: 2, of: 2 })));
    let tries = [at(Slot::Evening, true), at(Slot::Evening, true), at(Slot::Morning, false)];
    assert_eq!(best(&tries, &Slot::ALL), Some((Slot::Evening, Why::Answered { n: 2, of: 2 })));
}

#[test]
fn a_good_time_that_failed_just_now_is_not_tried_again_at_once() {
    let tries = [at(Slot::Evening, true), at(Slot::Evening, true), at(Slot::Evening, false)];
    assert_eq!(best(&tries, &Slot::ALL), Some((Slot::Morning, Why::Untried)));
}

#[test]
fn when_all_were_tried_the_one_that_lies_back_longest() {
    let order = [Slot::Midday, Slot::Morning, Slot::Evening, Slot::Afternoon];
    let tries = order.map(|slot| at(slot, false));
    assert_eq!(best(&tries, &Slot::ALL), Some((Slot::Midday, Why::LongAgo)));
}
