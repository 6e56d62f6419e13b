//! How a complaint moves on with what is done about it.

use regulars_core::domain::cadence::{Event, Kind, Outcome, Settings, State, Why};

use super::{bought, day, one, only, talked};

const HEARD: &str = "03-02";

fn done(at: &str, outcome: Outcome) -> Event {
    let on = (outcome == Outcome::Callback).then(|| day("03-20"));
    Event::Contact { kinds: vec![Kind::Ticket], order: None, at: day(at), outcome, on }
}

/// The day on which it is due, why then, and after how many tries.
fn course(events: &[Event]) -> (String, Option<Why>, u32) {
    let heard = Event::Complaint { ticket: 7, at: day(HEARD) };
    let events = [std::slice::from_ref(&heard), events].concat();
    let item = one(&only(&[]), &events, "03-15", Kind::Ticket);
    assert!(matches!(item.state, State::Overdue | State::Snoozed | State::Planned | State::Due));
    (item.due.format("%m-%d").to_string(), item.reason, item.attempts)
}

fn told(due: &str, why: Option<Why>, attempts: u32) -> (String, Option<Why>, u32) {
    (due.to_owned(), why, attempts)
}

#[test]
fn a_complaint_is_answered_on_the_next_day() {
    assert_eq!(course(&[]), told("03-03", None, 0));
}

#[test]
fn who_did_not_answer_is_tried_again_two_days_later() {
    let unheard = [Outcome::NoAnswer, Outcome::Busy, Outcome::LeftMessage];
    for outcome in unheard {
        assert_eq!(course(&[done("03-05", outcome)]), told("03-07", Some(Why::Retry), 1));
    }
    let tries = ["03-03", "03-05", "03-07"].map(|at| done(at, Outcome::NoAnswer));
    assert_eq!(course(&tries), told("03-09", Some(Why::Retry), 3));
}

#[test]
fn a_complaint_is_never_given_up_and_no_more_tries_are_counted_than_there_may_be() {
    let tries = ["03-03", "03-05", "03-07", "03-09"].map(|at| done(at, Outcome::NoAnswer));
    assert_eq!(course(&tries), told("03-11", Some(Why::Retry), 3));
}

#[test]
fn who_was_spoken_to_is_asked_again_after_the_gap() {
    for outcome in [Outcome::Reached, Outcome::Sent] {
        assert_eq!(course(&[done("03-05", outcome)]), told("03-10", Some(Why::TooSoon), 0));
    }
}

#[test]
fn a_day_that_somebody_gave_is_that_of_the_complaint() {
    assert_eq!(course(&[done("03-05", Outcome::Callback)]), told("03-20", Some(Why::Callback), 0));
    let snooze = |until: &str| Event::Snooze {
        kind: Kind::Ticket,
        order: None,
        at: day("03-05"),
        until: day(until),
    };
    assert_eq!(course(&[snooze("03-18")]), told("03-18", Some(Why::Snooze), 0));
}

#[test]
fn a_number_that_is_wrong_moves_no_complaint() {
    assert_eq!(course(&[done("03-05", Outcome::WrongNumber)]), told("03-03", None, 0));
}

#[test]
fn what_was_tried_before_the_complaint_was_heard_says_nothing_about_it() {
    assert_eq!(course(&[done("03-01", Outcome::NoAnswer)]), told("03-03", None, 0));
    // On the day itself it does.
    assert_eq!(course(&[done(HEARD, Outcome::NoAnswer)]), told("03-04", Some(Why::Retry), 1));
}

#[test]
fn a_complaint_of_before_the_first_day_waits_for_it() {
    let settings = Settings { activated_on: day("03-10"), ..only(&[]) };
    let events = [Event::Complaint { ticket: 7, at: day(HEARD) }, done("03-03", Outcome::NoAnswer)];
    let item = one(&settings, &events, "03-10", Kind::Ticket);
    assert_eq!((item.due, item.until), (day("03-05"), day("03-10")));
    assert_eq!(item.state, State::Due);
}

#[test]
fn what_is_paused_keeps_the_days_it_had_before_any_talk() {
    let talk = talked(Kind::Satisfaction, 1, "03-03", Outcome::Reached);
    let events = [bought(1, "03-01"), talk, Event::Complaint { ticket: 7, at: day("03-04") }];
    let thanks = |events: &[Event]| one(&only(&[Kind::ThankYou]), events, "03-04", Kind::ThankYou);
    assert_eq!((thanks(&events).state, thanks(&events).due), (State::Paused, day("03-04")));
    // Without the complaint it waits for the gap.
    assert_eq!(thanks(&events[..2]).due, day("03-08"));
}

#[test]
fn what_was_skipped_is_moved_by_no_talk() {
    let skip = Event::Skip { kind: Kind::ThankYou, order: Some(1), at: day("03-02") };
    let talk = talked(Kind::Satisfaction, 1, "03-03", Outcome::Reached);
    let events = [bought(1, "03-01"), skip, talk];
    let item = one(&only(&[Kind::ThankYou]), &events, "03-04", Kind::ThankYou);
    assert_eq!((item.state, item.due), (State::Skipped, day("03-04")));
}

#[test]
fn where_a_talk_and_a_complaint_keep_quiet_for_as_long_the_complaint_is_told() {
    let talk = talked(Kind::Satisfaction, 1, "03-03", Outcome::Reached);
    let heard = Event::Complaint { ticket: 7, at: day("03-02") };
    let closed = Event::ComplaintClosed { ticket: 7, at: day("03-03") };
    for events in [[&heard, &closed, &talk], [&talk, &heard, &closed]] {
        let events = [vec![bought(1, "03-01")], events.map(Event::clone).to_vec()].concat();
        let item = one(&only(&[Kind::ThankYou]), &events, "03-04", Kind::ThankYou);
        assert_eq!((item.due, item.reason), (day("03-08"), Some(Why::AfterComplaint)));
    }
}
