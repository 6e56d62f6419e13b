//! Edges of quiet, consent and complaints that the worked cases do not touch.

use regulars_core::domain::cadence::{Event, Kind, Medium, Outcome, Settings, Source, State, Why};

use super::{bought, bought_at, day, items, known, one, only, talked};

const THANKS: Kind = Kind::ThankYou;

#[test]
fn what_waits_until_its_last_useful_day_is_not_lost() {
    let settings = only(&[THANKS, Kind::Satisfaction]);
    let state = |talked_on: &str| {
        let asked = talked(Kind::Satisfaction, 1, talked_on, Outcome::Reached);
        let events = [bought(1, "01-20"), bought(2, "03-01"), asked];
        let mut all = items(&settings, &events, "03-10");
        all.retain(|item| item.kind == THANKS && item.order == Some(2));
        (all[0].state, all[0].due, all[0].until)
    };
    // Useful until 15 March.
    assert_eq!(state("03-10"), (State::Planned, day("03-15"), day("03-15")));
    let settings_gap = Settings { gap_days: 6, ..settings.clone() };
    let asked = talked(Kind::Satisfaction, 1, "03-10", Outcome::Reached);
    let events = [bought(1, "01-20"), bought(2, "03-01"), asked];
    let all = items(&settings_gap, &events, "03-10");
    let thanks = all.iter().find(|item| item.order == Some(2) && item.kind == THANKS).unwrap();
    assert_eq!((thanks.state, thanks.reason), (State::Suppressed, Some(Why::TooSoon)));
}

#[test]
fn only_a_talk_keeps_quiet_and_none_after_the_last_useful_day() {
    let thanks = |at: &str, outcome, today: &str| {
        let events = [bought(1, "03-01"), talked(Kind::Satisfaction, 1, at, outcome)];
        let item = one(&only(&[THANKS]), &events, today, THANKS);
        (item.state, item.due, item.reason)
    };
    let put_off = (State::Planned, day("03-08"), Some(Why::TooSoon));
    assert_eq!(thanks("03-03", Outcome::Reached, "03-03"), put_off);
    assert_eq!(thanks("03-03", Outcome::NoAnswer, "03-03"), (State::Planned, day("03-04"), None));
    // Useful until 15 March.
    let lost = (State::Suppressed, day("03-20"), Some(Why::TooSoon));
    assert_eq!(thanks("03-15", Outcome::Reached, "03-17"), lost);
    assert_eq!(thanks("03-16", Outcome::Reached, "03-17"), (State::Expired, day("03-04"), None));
}

#[test]
fn a_complaint_that_is_heard_again_is_open_again() {
    let settings = only(&[THANKS]);
    let heard = |at: &str| Event::Complaint { ticket: 7, at: day(at) };
    let closed = |at: &str| Event::ComplaintClosed { ticket: 7, at: day(at) };
    let ticket = |events: &[Event]| one(&settings, events, "03-20", Kind::Ticket);
    let events = [heard("03-02"), closed("03-04"), heard("03-10")];
    let again = ticket(&events);
    assert_eq!((again.due, again.state), (day("03-11"), State::Overdue));
    // Told twice while it is open, it began with the first word.
    assert_eq!(ticket(&[heard("03-02"), heard("03-10")]).due, day("03-03"));
    // Closed twice, it ended with the first.
    let twice = [bought(1, "03-01"), heard("03-02"), closed("03-04"), closed("03-09")];
    assert_eq!(ticket(&twice).state, State::Done);
    let thanks = one(&settings, &twice, "03-09", THANKS);
    assert_eq!((thanks.due, thanks.reason), (day("03-09"), Some(Why::AfterComplaint)));
    // A closing without a complaint is nothing.
    assert!(items(&settings, &[closed("03-04")], "03-20").is_empty());
}

#[test]
fn a_purchase_stands_for_consent_up_to_its_last_day() {
    let settings =
        |implied_days| Settings { implied_days: Some(implied_days), ..only(&[Kind::CrossSell]) };
    let events = [bought(1, "01-05")];
    let state = |implied_days, today: &str| {
        let item = one(&settings(implied_days), &events, today, Kind::CrossSell);
        (item.state, item.reason, item.ends_on)
    };
    // Due on 5 April, ninety days after the order.
    assert_eq!(state(90, "01-06"), (State::Planned, None, Some(day("04-06"))));
    let ended = |on| (State::Blocked, Some(Why::ConsentExpired), Some(day(on)));
    assert_eq!(state(89, "01-06"), ended("04-05"));
    assert_eq!(state(90, "04-05").0, State::Due);
    assert_eq!(state(90, "04-06"), ended("04-06"));
    assert_eq!(state(139, "01-06").2, None);
}

#[test]
fn without_known_contact_points_a_relay_number_ends_and_says_so() {
    let source = Source { phone_days: Some(15), ..Source::default() };
    let settings = Settings { sources: vec![source], ..only(&[THANKS]) };
    let events = [bought_at(Some(0), 1, "03-01")];
    let item = one(&settings, &events, "03-02", THANKS);
    assert_eq!((item.medium, item.ends_on), (Some(Medium::Phone), None));
    let delivered = Event::Delivered { order: 1, at: day("02-25") };
    let item = one(&settings, &[events[0].clone(), delivered], "03-02", THANKS);
    assert_eq!((item.ends_on, item.instead), (Some(day("03-13")), Some(Medium::Email)));
    // Its last day is still one.
    let events = [events[0].clone(), Event::Delivered { order: 1, at: day("02-25") }];
    assert_eq!(one(&settings, &events, "03-12", THANKS).medium, Some(Medium::Phone));
    assert_eq!(one(&settings, &events, "03-13", THANKS).medium, Some(Medium::Email));
}

#[test]
fn a_number_is_rung_up_to_its_last_day() {
    let number = known(Medium::Phone, None, Some("03-12"));
    let events = [bought(1, "03-01"), number, known(Medium::Email, None, None)];
    let medium = |today| one(&only(&[THANKS]), &events, today, THANKS).medium;
    assert_eq!(medium("03-12"), Some(Medium::Phone));
    assert_eq!(medium("03-13"), Some(Medium::Email));
}

#[test]
fn a_number_that_proves_wrong_tomorrow_is_rung_today() {
    let wrong = talked(THANKS, 1, "03-05", Outcome::WrongNumber);
    let events = [bought(1, "03-01"), wrong];
    let medium = |today| one(&only(&[THANKS]), &events, today, THANKS).medium;
    assert_eq!(medium("03-04"), Some(Medium::Phone));
    assert_eq!(medium("03-05"), Some(Medium::Email));
}

#[test]
fn a_refusal_and_a_yes_of_tomorrow_are_not_known_today() {
    let at = day("04-06");
    let scope = regulars_core::domain::cadence::Scope::Medium(Medium::Phone);
    let refused = [bought(1, "01-05"), Event::DoNotContact { at, scope }];
    let basis = regulars_core::domain::cadence::Basis::Explicit;
    let settings = Settings { marketing_basis: basis, ..only(&[Kind::CrossSell]) };
    let yes = Event::Consent { medium: Medium::Phone, at, is_given: true, expires: None };
    let agreed = [bought(1, "01-05"), yes];
    let by = |settings: &Settings, events: &[Event], today: &str| {
        one(settings, events, today, Kind::CrossSell).medium
    };
    let shop = only(&[Kind::CrossSell]);
    assert_eq!(by(&shop, &refused, "04-05"), Some(Medium::Phone));
    assert_eq!(by(&shop, &refused, "04-06"), Some(Medium::Email));
    assert_eq!(by(&settings, &agreed, "04-05"), None);
    assert_eq!(by(&settings, &agreed, "04-06"), Some(Medium::Phone));
}

#[test]
fn a_kind_may_have_media_of_its_own() {
    let mut settings = only(&[THANKS, Kind::Churn]);
    settings.rules.thank_you.media = Some(vec![Medium::Email]);
    settings.rules.churn.media = Some(vec![Medium::Email]);
    let events = [bought(1, "03-01")];
    for kind in [THANKS, Kind::Churn] {
        assert_eq!(one(&settings, &events, "03-02", kind).medium, Some(Medium::Email));
    }
}

#[test]
fn what_a_channel_forbids_later_ends_on_that_day() {
    let source = Source { max_days: Some(10), ..Source::default() };
    let settings = Settings { sources: vec![source], ..only(&[THANKS]) };
    let events = [bought_at(Some(0), 1, "03-01")];
    let item = one(&settings, &events, "03-02", THANKS);
    assert_eq!((item.ends_on, item.instead), (Some(day("03-12")), None));
    let item = one(&settings, &events, "03-11", THANKS);
    assert_eq!((item.state, item.medium), (State::Overdue, Some(Medium::Phone)));
    let item = one(&settings, &events, "03-12", THANKS);
    assert_eq!((item.state, item.reason), (State::Blocked, Some(Why::SourcePolicy)));
}

#[test]
fn nothing_opens_what_the_order_itself_forbids() {
    let source = Source { allow: Some(vec![]), ..Source::default() };
    let settings = Settings { sources: vec![source], ..only(&[THANKS]) };
    let item = one(&settings, &[bought_at(Some(0), 1, "03-01")], "03-02", THANKS);
    assert_eq!((item.reason, item.instead), (Some(Why::SourcePolicy), None));
}

#[test]
fn a_refused_medium_is_not_offered_instead() {
    let settings = only(&[THANKS]);
    let refused = Event::DoNotContact {
        at: day("03-01"),
        scope: regulars_core::domain::cadence::Scope::Medium(Medium::Phone),
    };
    let events = [bought(1, "03-01"), refused, known(Medium::Phone, None, None)];
    let item = one(&settings, &events, "03-02", THANKS);
    assert_eq!((item.reason, item.instead), (Some(Why::NoChannel), Some(Medium::Email)));
}

#[test]
fn suggestions_leave_ninety_days_between_them() {
    let settings = only(&[Kind::CrossSell]);
    let n_items = |done_on: &str, outcome| {
        let done = talked(Kind::CrossSell, 1, done_on, outcome);
        items(&settings, &[bought(1, "01-05"), bought(2, "04-01"), done], "05-10").len()
    };
    // The second would be due on 1 July.
    assert_eq!(n_items("04-02", Outcome::Reached), 2);
    assert_eq!(n_items("04-03", Outcome::Reached), 1);
    // What was not done keeps nobody away.
    assert_eq!(n_items("04-03", Outcome::Covered), 2);
    assert_eq!(n_items("04-03", Outcome::NoAnswer), 1);
    let open = talked(Kind::CrossSell, 2, "05-09", Outcome::NoAnswer);
    let done = talked(Kind::CrossSell, 1, "04-03", Outcome::Reached);
    let events = [bought(1, "01-05"), bought(2, "04-01"), done, open];
    // Whoever was tried already is tried on.
    assert_eq!(items(&settings, &events, "05-10").len(), 2);
}

#[test]
fn an_order_that_was_called_off_shows_what_was_planned_if_anybody_knew_of_it() {
    let states = |imported: &str, cancelled: &str| {
        let imported = Some(day(imported));
        let order = Event::Purchase { order: 1, at: day("03-01"), source: None, imported };
        let cancelled = Event::Cancelled { order: 1, at: day(cancelled) };
        let items = items(&only(&[THANKS]), &[order, cancelled], "03-12");
        items.iter().map(|item| item.state).collect::<Vec<_>>()
    };
    assert_eq!(states("03-01", "03-01"), [State::Cancelled]);
    assert_eq!(states("03-05", "03-06"), [State::Cancelled]);
    assert_eq!(states("03-05", "03-05"), [State::Cancelled]);
    assert_eq!(states("03-05", "03-04"), []);
}

#[test]
fn a_try_that_names_no_order_is_meant_for_what_was_known_on_that_day() {
    let settings = only(&[THANKS]);
    let tried = Event::Contact {
        kinds: vec![THANKS],
        order: None,
        at: day("03-05"),
        outcome: Outcome::Reached,
        on: None,
    };
    let done = |events: &[Event]| {
        let mut all = items(&settings, &[events, std::slice::from_ref(&tried)].concat(), "03-25");
        all.retain(|item| item.state == State::Done);
        all.iter().map(|item| item.order).collect::<Vec<_>>()
    };
    let older = |imported: &str| Event::Purchase {
        order: 2,
        at: day("02-20"),
        source: None,
        imported: Some(day(imported)),
    };
    assert_eq!(done(&[bought(1, "03-01"), older("03-05")]), [Some(2)]);
    assert_eq!(done(&[bought(1, "03-01"), older("03-06")]), [Some(1)]);
    let called_off = |at: &str| Event::Cancelled { order: 2, at: day(at) };
    let both = |at| [bought(1, "03-01"), older("02-20"), called_off(at)];
    assert_eq!(done(&both("03-04")), [Some(1)]);
    assert_eq!(done(&both("03-05")), [Some(2)]);
    // Meant for nothing when nothing is known.
    assert_eq!(done(&[bought(1, "03-06")]), []);
}

#[test]
fn a_try_before_a_delivery_is_meant_for_what_was_expected_then() {
    let mut settings = only(&[Kind::Satisfaction]);
    settings.rules.satisfaction.anchor = regulars_core::domain::cadence::Anchor::Delivered;
    settings.rules.satisfaction.join_days = 0;
    settings.rules.satisfaction.min_gap_days = 0;
    let tried = Event::Contact {
        kinds: vec![Kind::Satisfaction],
        order: None,
        at: day("03-10"),
        outcome: Outcome::Reached,
        on: None,
    };
    let done = |delivered: &str| {
        let delivered = Event::Delivered { order: 1, at: day(delivered) };
        let events = [bought(1, "02-10"), bought(2, "02-12"), delivered, tried.clone()];
        let mut all = items(&settings, &events, "03-20");
        all.retain(|item| item.state == State::Done);
        all.iter().map(|item| item.order).collect::<Vec<_>>()
    };
    // Counted from its delivery, the first order is the later one.
    assert_eq!(done("03-10"), [Some(1)]);
    assert_eq!(done("03-11"), [Some(2)]);
}
