//! What the tries at one follow-up lead to.

use regulars_core::domain::cadence::{Event, Kind, Outcome, State, Why};

use super::{bought, day, one, only, talked};

const THANKS: Kind = Kind::ThankYou;

fn tried(at: &str, outcome: Outcome) -> Event {
    talked(THANKS, 1, at, outcome)
}

fn put_off(at: &str, until: &str) -> Event {
    Event::Snooze { kind: THANKS, order: Some(1), at: day(at), until: day(until) }
}

/// The state, the day on which it is due and why then, and after how many tries. On time from
/// 4 to 8 March, useful until the 15th.
fn thanks(events: &[Event]) -> (State, String, Option<Why>, u32) {
    let events = [&[bought(1, "03-01")], events].concat();
    let item = one(&only(&[THANKS]), &events, "03-14", THANKS);
    (item.state, item.due.format("%m-%d").to_string(), item.reason, item.attempts)
}

fn told(state: State, due: &str, why: Why, attempts: u32) -> (State, String, Option<Why>, u32) {
    (state, due.to_owned(), Some(why), attempts)
}

#[test]
fn what_is_done_stays_done_whatever_is_tried_later() {
    let done = tried("03-05", Outcome::Reached);
    for later in [Outcome::NoAnswer, Outcome::LeftMessage, Outcome::Covered, Outcome::Sent] {
        let (state, due, why, _) = thanks(&[done.clone(), tried("03-06", later)]);
        assert_eq!((state, due.as_str(), why), (State::Done, "03-05", Some(Why::Reached)));
    }
    let skip = Event::Skip { kind: THANKS, order: Some(1), at: day("03-06") };
    assert_eq!(thanks(&[done, skip]).0, State::Done);
}

#[test]
fn what_was_closed_by_hand_is_not_opened_by_a_try() {
    let skip = Event::Skip { kind: THANKS, order: Some(1), at: day("03-05") };
    let (state, _, why, attempts) = thanks(&[skip.clone(), tried("03-06", Outcome::NoAnswer)]);
    assert_eq!((state, why, attempts), (State::Skipped, Some(Why::ByHand), 1));
    // It may still be done.
    assert_eq!(thanks(&[skip, tried("03-06", Outcome::Reached)]).0, State::Done);
}

#[test]
fn more_tries_than_there_may_be_are_not_counted() {
    let at = ["03-04", "03-06", "03-08", "03-10", "03-12"];
    let tries = at.map(|at| tried(at, Outcome::NoAnswer));
    assert_eq!(thanks(&tries[..2]), told(State::Overdue, "03-08", Why::Retry, 2));
    assert_eq!(thanks(&tries[..3]), told(State::GaveUp, "03-08", Why::Attempts, 3));
    assert_eq!(thanks(&tries), told(State::GaveUp, "03-08", Why::Attempts, 3));
}

#[test]
fn a_day_that_is_still_to_come_is_not_moved_by_a_try_before_it() {
    let given = put_off("03-05", "03-18");
    let early = thanks(&[given.clone(), tried("03-10", Outcome::NoAnswer)]);
    assert_eq!(early, told(State::Snoozed, "03-18", Why::Snooze, 1));
    // On the day itself it was tried as meant.
    let given = put_off("03-05", "03-12");
    let on_it = thanks(&[given.clone(), tried("03-12", Outcome::NoAnswer)]);
    assert_eq!(on_it, told(State::Due, "03-14", Why::Retry, 1));
    let after = thanks(&[given, tried("03-13", Outcome::NoAnswer)]);
    assert_eq!(after, told(State::Planned, "03-15", Why::Retry, 1));
}

#[test]
fn no_try_after_the_last_useful_day() {
    assert_eq!(
        thanks(&[tried("03-14", Outcome::NoAnswer)]),
        told(State::Planned, "03-15", Why::Retry, 1)
    );
}
