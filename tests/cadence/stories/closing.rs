//! Channels that the merchant closes while a budget is kept: what makes room brings nothing back late.

use regulars_core::domain::cadence::{
    Budget, Earlier, Event, Kind, Kinds, Leave, Medium, Offset, Settings, Source, State, Way,
};

use super::{bought_at, day, items, known, only};

const THANKS: Kind = Kind::ThankYou;
const ASKED: Kind = Kind::Satisfaction;

/// A channel whose buyers may be rung; each of these days is one on which the merchant saved its rules, and
/// from the first of them on nobody is asked.
fn closed_on(days: &[&str]) -> Settings {
    let way = |kinds, leave| {
        let (until_days, since) = (None, None);
        Way { kinds, medium: Medium::Phone, leave, until_days, since }
    };
    let open = vec![way(Kinds::ALL, Leave::Yes)];
    let closed = [&open[..], &[way(Kinds::of(&[ASKED]), Leave::No)]].concat();
    let earlier = days.iter().enumerate().map(|(at, before)| Earlier {
        before: day(before),
        ways: if at == 0 { open.clone() } else { closed.clone() },
        basis: None,
    });
    let source = Source {
        earlier: earlier.collect(),
        ways: if days.is_empty() { open.clone() } else { closed.clone() },
        ..Source::default()
    };
    let budget = Some(Budget { most: 1, days: 16, selling: 9, selling_days: 30 });
    let mut settings = Settings { budget, sources: vec![source], ..only(&[THANKS, ASKED]) };
    settings.rules.thank_you.min_gap_days = 0;
    settings.rules.thank_you.join_days = 0;
    let asked = &mut settings.rules.satisfaction;
    (asked.from, asked.until, asked.grace) = (Offset::days(3), Offset::days(7), Offset::days(7));
    settings
}

/// The question about the first order on a day, and the thanks for the second.
fn planned(days: &[&str], today: &str) -> (State, String, State) {
    let thanked = Event::Skip { kind: THANKS, order: Some(1), at: day("03-01") };
    let events = [
        bought_at(Some(0), 1, "03-01"),
        thanked,
        bought_at(Some(0), 2, "03-06"),
        known(Medium::Phone, Some(0), None),
    ];
    let all = items(&closed_on(days), &events, today);
    let of = |kind, order| {
        all.iter().find(|item| item.kind == kind && item.order == Some(order)).unwrap()
    };
    let (asked, thanks) = (of(ASKED, 1), of(THANKS, 2));
    (asked.state, thanks.due.format("%m-%d").to_string(), thanks.state)
}

#[test]
fn a_channel_that_is_closed_makes_room_and_brings_nothing_back_late() {
    // Put off from 9 to 16 March by the question; on time by itself until the 13th.
    let put_off = |asked, thanks| (asked, "03-16".to_owned(), thanks);
    assert_eq!(planned(&[], "03-13"), put_off(State::Overdue, State::Planned));
    let at_once = (State::Blocked, "03-09".to_owned(), State::Due);
    assert_eq!(planned(&["03-13"], "03-13"), at_once);
    assert_eq!(planned(&["03-14"], "03-14"), put_off(State::Blocked, State::Planned));
    assert_eq!(planned(&["03-14"], "03-16"), put_off(State::Expired, State::Due));
}

#[test]
fn rules_that_are_saved_again_keep_what_was_put_off() {
    let put_off = |thanks| (State::Blocked, "03-16".to_owned(), thanks);
    assert_eq!(planned(&["03-14", "03-15"], "03-15"), put_off(State::Planned));
    assert_eq!(planned(&["03-14", "03-14"], "03-14"), put_off(State::Planned));
    // What came on time on the day of an edit is late two days later, by no edit.
    let late = (State::Blocked, "03-09".to_owned(), State::Overdue);
    assert_eq!(planned(&["03-13"], "03-14"), late);
    // Nor does it go back behind a question that could not be asked before the edit either.
    assert_eq!(planned(&["03-13", "03-14"], "03-14"), late);
}
