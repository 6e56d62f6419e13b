//! Kinds that the merchant made: refills, birthdays.

use regulars_core::domain::cadence::{
    Event, Item, Kind, Lead, Medium, Offset, Outcome, Own, OwnKind, Patch, Purpose, Root, Rule,
    RuleEdit, Rules, Settings, State, Why, follow_up_id,
};

use super::{bought, day, edition, items, one, talked, whole};

fn own(number: u8) -> Own {
    Own::new(number).unwrap()
}

const fn kind(number: u8) -> Kind {
    match Own::new(number) {
        Some(own) => Kind::Own(own),
        None => Kind::Ticket,
    }
}

const REFILL: Kind = kind(1);
const BIRTHDAY: Kind = kind(2);

/// A refill sixty days after the order; a greeting in the ten days before a birthday.
fn settings(root: Root) -> Settings {
    let thank_you = Rules::default().thank_you;
    let rule = match root {
        Root::Yearly => Rule {
            from: Offset::days(-10),
            until: Offset::days(0),
            grace: Offset::days(5),
            ..thank_you
        },
        Root::EveryOrder | Root::NamedOrders => Rule {
            from: Offset::days(60),
            until: Offset::days(67),
            purpose: Purpose::Marketing,
            ..thank_you
        },
    };
    let own = own(if root == Root::Yearly { 2 } else { 1 });
    Settings {
        only: Some(vec![Kind::Own(own)]),
        own: vec![OwnKind { own, root, rule, since: None }],
        ..Settings::default()
    }
}

fn birthday(month: u32, day_of_month: u32) -> Event {
    let at = day("01-10");
    Event::Yearly { own: own(2), at, month, day: day_of_month, since: None }
}

fn greeting(events: &[Event], today: &str) -> Item {
    one(&settings(Root::Yearly), events, today, BIRTHDAY)
}

#[test]
fn a_refill_follows_the_orders_of_what_is_used_up() {
    let concerns = |order, kinds| Event::Concerns { order, kinds };
    let events = [
        bought(1, "03-01"),
        bought(2, "05-01"),
        bought(3, "06-20"),
        concerns(1, own(1).bit()),
        concerns(2, own(2).bit()),
        concerns(3, own(1).bit() | own(2).bit()),
    ];
    let orders = |root| {
        let items = items(&settings(root), &events, "06-21");
        items.iter().map(|item| (item.order, item.due)).collect::<Vec<_>>()
    };
    let first = (Some(1), day("04-30"));
    let third = (Some(3), day("08-19"));
    assert_eq!(orders(Root::NamedOrders), [first, third]);
    assert_eq!(orders(Root::EveryOrder), [first, (Some(2), day("06-30")), third]);
}

#[test]
fn an_order_of_a_refill_that_was_called_off_shows_its_refill_as_called_off() {
    let cancelled = Event::Cancelled { order: 1, at: day("03-10") };
    let concerns = Event::Concerns { order: 1, kinds: own(1).bit() };
    let events = [bought(1, "03-01"), concerns, cancelled];
    let item = one(&settings(Root::NamedOrders), &events, "03-11", REFILL);
    assert_eq!(item.state, State::Cancelled);
    assert!(
        items(&settings(Root::NamedOrders), &[events[0].clone(), events[2].clone()], "03-11")
            .is_empty()
    );
}

#[test]
fn a_birthday_is_greeted_once_a_year() {
    let events = [bought(1, "01-05"), birthday(5, 12)];
    let item = greeting(&events, "02-01");
    assert_eq!((item.order, item.turn, item.ticket), (None, Some(2026), None));
    assert_eq!((item.due, item.until), (day("05-02"), day("05-12")));
    assert_eq!(item.expires, Some(day("05-17")));
    assert!(item.orders.is_empty());
    assert_eq!(greeting(&events, "05-13").state, State::Overdue);
    assert_eq!(greeting(&events, "05-17").turn, Some(2026));
    let next = greeting(&events, "05-18");
    assert_eq!((next.turn, next.state), (Some(2027), State::Planned));
}

#[test]
fn a_plan_turns_on_the_day_on_which_the_next_birthday_appears() {
    let events = [bought(1, "01-05"), birthday(5, 12)];
    let turns_on = |events: &[Event], today: &str| {
        whole(&settings(Root::Yearly), events, today).turns_on.map(|day| day.to_string())
    };
    let next_year = Some("2027-05-18".to_owned());
    assert_eq!(turns_on(&events, "02-01"), Some("2026-05-18".to_owned()));
    assert_eq!(turns_on(&events, "05-17"), Some("2026-05-18".to_owned()));
    assert_eq!(turns_on(&events, "05-18"), next_year);
    // One that is done and over turns nothing any more.
    let sent = talked(BIRTHDAY, 2026, "05-10", Outcome::Sent);
    let events = [&events[..], &[sent]].concat();
    assert_eq!(turns_on(&events, "05-18"), next_year);
    assert_eq!(turns_on(&events, "06-01"), next_year);
}

#[test]
fn a_birthday_needs_no_order() {
    assert_eq!(greeting(&[birthday(5, 12)], "02-01").turn, Some(2026));
    let plan = whole(&settings(Root::Yearly), &[birthday(5, 12)], "01-09");
    assert!(plan.items.is_empty());
    assert_eq!(plan.turns_on, Some(day("01-10")));
}

#[test]
fn a_follow_up_has_the_number_of_what_leads_it() {
    let greeting = greeting(&[birthday(5, 12)], "02-01");
    let year = Lead::Year { customer: 9, year: 2026 };
    assert_eq!(greeting.id(9), Some(follow_up_id(BIRTHDAY, year)));
    let refill = one(&settings(Root::EveryOrder), &[bought(7, "03-01")], "03-02", REFILL);
    assert_eq!(refill.id(9), Some(follow_up_id(REFILL, Lead::Order(7))));
    let heard = Event::Complaint { ticket: 7, at: day("03-01") };
    let ticket = one(&settings(Root::EveryOrder), &[heard], "03-02", Kind::Ticket);
    assert_eq!(ticket.id(9), Some(follow_up_id(Kind::Ticket, Lead::Ticket(7))));
}

#[test]
fn what_was_done_for_a_birthday_stays_beside_the_next_one() {
    let sent = talked(BIRTHDAY, 2026, "05-10", Outcome::Sent);
    let events = [bought(1, "01-05"), birthday(5, 12), sent.clone()];
    let done = greeting(&events, "05-11");
    assert_eq!((done.turn, done.state, done.due), (Some(2026), State::Done, day("05-10")));
    let later = items(&settings(Root::Yearly), &events, "06-01");
    let turns: Vec<_> = later.iter().map(|item| (item.turn, item.state)).collect();
    assert_eq!(turns, [(Some(2026), State::Done), (Some(2027), State::Planned)]);
    // What was left out has the days of the birthday, not of the decision.
    let skip = Event::Skip { kind: BIRTHDAY, order: Some(2026), at: day("05-10") };
    let later = items(&settings(Root::Yearly), &[birthday(5, 12), skip], "06-01");
    assert_eq!((later[0].state, later[0].due), (State::Skipped, day("05-02")));
    assert_eq!(later[0].expires, Some(day("05-17")));
    // Also when nobody knows any more which day it was.
    let forgotten = items(&settings(Root::Yearly), &[bought(1, "01-05"), sent], "06-01");
    assert_eq!((forgotten[0].turn, forgotten[0].state), (Some(2026), State::Done));
}

#[test]
fn a_try_that_names_no_year_is_meant_for_the_turn_of_that_day() {
    let contact = Event::Contact {
        kinds: vec![BIRTHDAY],
        order: None,
        at: day("05-10"),
        outcome: Outcome::Reached,
        on: None,
    };
    let done = greeting(&[birthday(5, 12), contact], "05-11");
    assert_eq!((done.turn, done.state), (Some(2026), State::Done));
}

#[test]
fn a_leap_day_is_kept_on_the_first_of_march() {
    let item = greeting(&[birthday(2, 29)], "01-20");
    assert_eq!((item.until, item.turn), (day("03-01"), Some(2026)));
    let leap = one(&settings(Root::Yearly), &[birthday(2, 29)], "01-20", BIRTHDAY);
    assert_eq!(leap.due, day("02-19"));
    // No other day is made up.
    assert!(items(&settings(Root::Yearly), &[birthday(2, 30)], "01-20").is_empty());
}

#[test]
fn the_turn_of_the_new_year_appears_in_the_old_one() {
    let settings = settings(Root::Yearly);
    let late = one(&settings, &[birthday(1, 3)], "12-30", BIRTHDAY);
    assert_eq!((late.turn, late.state), (Some(2027), State::Due));
    let last: chrono::NaiveDate = "2027-01-02".parse().unwrap();
    let events = [birthday(12, 30)];
    let plan = regulars_core::domain::cadence::plan(&settings, &events, last);
    assert_eq!((plan[0].turn, plan[0].state), (Some(2026), State::Overdue));
}

#[test]
fn there_is_nothing_to_keep_in_the_year_it_goes_back_to() {
    let since = |since| Event::Yearly { own: own(2), at: day("01-10"), month: 5, day: 12, since };
    assert_eq!(greeting(&[since(Some(day("01-02")))], "02-01").turn, Some(2027));
    // No turn is planned years ahead.
    let events = [since("2029-01-02".parse().ok())];
    assert!(items(&settings(Root::Yearly), &events, "02-01").is_empty());
    let earlier = "2025-05-12".parse().ok();
    assert_eq!(greeting(&[since(earlier)], "02-01").turn, Some(2026));
}

#[test]
fn nothing_is_born_late_by_a_birthday_that_is_learned() {
    // Learned on 10 January, when that of 3 January is over, and useful until the 8th.
    assert_eq!(greeting(&[birthday(1, 3)], "01-10").turn, Some(2027));
    assert_eq!(greeting(&[birthday(1, 6)], "01-10").turn, Some(2026));
}

#[test]
fn the_latest_word_on_a_birthday_counts() {
    let corrected = Event::Yearly { own: own(2), at: day("01-20"), month: 6, day: 1, since: None };
    for events in [[birthday(5, 12), corrected.clone()], [corrected.clone(), birthday(5, 12)]] {
        assert_eq!(greeting(&events, "02-01").until, day("06-01"));
        assert_eq!(greeting(&events, "01-19").until, day("05-12"));
    }
}

#[test]
fn saying_anew_which_orders_a_kind_follows_makes_nothing_late() {
    let mut settings = settings(Root::EveryOrder);
    let n_items = |settings: &Settings| items(settings, &[bought(1, "03-01")], "05-10").len();
    assert_eq!(n_items(&settings), 1);
    // On time until 7 May.
    settings.own[0].since = Some(day("05-07"));
    assert_eq!(n_items(&settings), 1);
    settings.own[0].since = Some(day("05-08"));
    assert_eq!(n_items(&settings), 0);
}

#[test]
fn an_edit_of_an_own_kind_has_its_day() {
    let mut settings = settings(Root::EveryOrder);
    let patch = Patch {
        from: Some(Offset::days(10)),
        until: Some(Offset::days(20)),
        media: Some(vec![Medium::Email]),
        ..Patch::default()
    };
    settings.rule_edits.push(RuleEdit { kind: REFILL, effective: day("03-25"), patch });
    let due = |at: &str| one(&settings, &[bought(1, at)], "03-30", REFILL).due;
    assert_eq!(due("03-04"), day("05-03"));
    assert_eq!(due("03-05"), day("03-15"));
}

#[test]
fn a_new_kind_brings_nothing_late() {
    let mut settings = settings(Root::EveryOrder);
    let on = edition(&settings, "05-08");
    settings.only = Some(vec![]);
    settings.editions.push(on);
    let n_items = |at: &str| items(&settings, &[bought(1, at)], "05-20").len();
    assert_eq!((n_items("03-01"), n_items("03-02")), (0, 1));
}

#[test]
fn a_greeting_waits_for_a_complaint_and_for_quiet_like_all_else() {
    let talk = talked(REFILL, 1, "05-01", Outcome::Reached);
    let both = Settings {
        own: [settings(Root::EveryOrder).own, settings(Root::Yearly).own].concat(),
        ..Settings::default()
    };
    let events = [bought(1, "02-01"), birthday(5, 12), talk];
    let item = one(&both, &events, "05-01", BIRTHDAY);
    assert_eq!((item.due, item.reason), (day("05-06"), Some(Why::TooSoon)));
}
