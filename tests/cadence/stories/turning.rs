//! What a new day changes, and when a plan has to be made anew.

use regulars_core::domain::cadence::{Event, Kind, Medium, Settings, State, advance};

use super::{bought, day, edition, known, one, only, whole};

const THANKS: Kind = Kind::ThankYou;

#[test]
fn days_alone_make_due_late_and_lapsed() {
    let settings = only(&[THANKS]);
    let mut item = one(&settings, &[bought(1, "03-01")], "03-01", THANKS);
    let expected = [
        ("03-03", State::Planned),
        ("03-04", State::Due),
        ("03-08", State::Due),
        ("03-09", State::Overdue),
        ("03-15", State::Overdue),
        ("03-16", State::Expired),
        ("03-17", State::Expired),
    ];
    for (today, state) in expected {
        advance(&mut item, day(today));
        assert_eq!(item, one(&settings, &[bought(1, "03-01")], today, THANKS));
        assert_eq!(item.state, state, "{today}");
    }
}

#[test]
fn what_cannot_be_done_lapses_too() {
    let settings = only(&[THANKS]);
    let events = [bought(1, "03-01"), known(Medium::Post, None, None)];
    let mut item = one(&settings, &events, "03-05", THANKS);
    assert_eq!(item.state, State::Blocked);
    advance(&mut item, day("03-15"));
    assert_eq!(item.state, State::Blocked);
    advance(&mut item, day("03-16"));
    assert_eq!(item, one(&settings, &events, "03-16", THANKS));
}

#[test]
fn a_plan_turns_on_the_day_on_which_a_number_ends() {
    let settings = only(&[THANKS]);
    let turns_on = |valid_until: &str| {
        let events = [bought(1, "03-01"), known(Medium::Phone, None, Some(valid_until))];
        whole(&settings, &events, "03-02").turns_on
    };
    assert_eq!(turns_on("03-06"), Some(day("03-07")));
    // Before it is due nobody minds, and after it is over neither.
    assert_eq!(turns_on("03-03"), None);
    assert_eq!(turns_on("03-15"), None);
}

#[test]
fn a_plan_turns_with_news_and_edits_that_are_known_already() {
    let settings = only(&[THANKS]);
    let delivered = |at: &str| Event::Delivered { order: 1, at: day(at) };
    let events = [bought(1, "03-01"), delivered("03-05"), delivered("03-09")];
    assert_eq!(whole(&settings, &events, "03-02").turns_on, Some(day("03-05")));
    assert_eq!(whole(&settings, &events, "03-05").turns_on, Some(day("03-09")));
    assert_eq!(whole(&settings, &events, "03-09").turns_on, None);
    let mut edited: Settings = settings.clone();
    edited.editions = vec![edition(&settings, "03-04"), edition(&settings, "03-08")];
    assert_eq!(whole(&edited, &events, "03-02").turns_on, Some(day("03-04")));
    assert_eq!(whole(&edited, &events[..1], "03-04").turns_on, Some(day("03-08")));
}
