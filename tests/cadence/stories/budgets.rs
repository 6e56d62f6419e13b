//! How often one customer hears from us at most.

use regulars_core::domain::cadence::{
    Budget, Edition, Event, Item, Kind, Medium, Offset, Outcome, OwnKind, Settings, Source, State,
    Why,
};

use super::{bought, bought_at, day, edition, items, one, only, talked};

const THANKS: Kind = Kind::ThankYou;
const ASKED: Kind = Kind::Satisfaction;

fn budget(most: u32, days: i64, selling: u32, selling_days: i64) -> Option<Budget> {
    Some(Budget { most, days, selling, selling_days })
}

/// Thanks three days after each order, however many orders there are.
fn thanks(budget: Option<Budget>) -> Settings {
    let mut settings = Settings { budget, ..only(&[THANKS]) };
    settings.rules.thank_you.join_days = 0;
    settings.rules.thank_you.min_gap_days = 0;
    settings
}

fn dues(items: &[Item]) -> Vec<(Option<i64>, String, Option<Why>)> {
    let told =
        items.iter().map(|item| (item.order, item.due.format("%m-%d").to_string(), item.reason));
    told.collect()
}

fn told(order: i64, due: &str, why: Option<Why>) -> (Option<i64>, String, Option<Why>) {
    (Some(order), due.to_owned(), why)
}

#[test]
fn two_orders_in_one_week_are_one_conversation() {
    let settings = thanks(budget(9, 30, 9, 30));
    let events = |second: &str| vec![bought(1, "03-01"), bought(2, second)];
    let planned = |second: &str| dues(&items(&settings, &events(second), "03-08"));
    // As long as the first still waits, both are said at once; four days apart at most.
    let first = told(1, "03-04", None);
    assert_eq!(planned("03-03"), [first.clone(), told(2, "03-06", None)]);
    assert_eq!(planned("03-05"), [first.clone(), told(2, "03-08", None)]);
    assert_eq!(planned("03-06"), [first.clone(), told(2, "03-09", None)]);
    // When the first was said, the second keeps its distance.
    let said = [events("03-03"), vec![talked(THANKS, 1, "03-05", Outcome::Reached)]].concat();
    assert_eq!(dues(&items(&settings, &said, "03-05"))[1], told(2, "03-10", Some(Why::TooSoon)));
}

#[test]
fn a_thank_you_does_not_wait_behind_a_question_that_was_not_asked_yet() {
    let mut settings = thanks(budget(1, 30, 9, 30));
    settings.only = Some(vec![THANKS, ASKED]);
    // The question about the first order is due on 1 April.
    let heard = talked(THANKS, 1, "02-25", Outcome::Reached);
    let planned = |second: &str, more: &[Event]| {
        let events = [&[bought(1, "03-01"), bought(2, second), heard.clone()], more].concat();
        let mut all = items(&settings, &events, "04-03");
        all.retain(|item| item.order == Some(2) && item.kind == THANKS);
        (all[0].due, all[0].reason, all[0].state)
    };
    let joined = |on: &str, state| (day(on), None, state);
    assert_eq!(planned("03-29", &[]), joined("04-01", State::Due));
    assert_eq!(planned("04-02", &[]), joined("04-05", State::Planned));
    // Five days are far enough for a conversation of its own, for which there is no room.
    let apart = (day("04-06"), Some(Why::Budget), State::Suppressed);
    assert_eq!(planned("04-03", &[]), apart);
    // Once it was asked, the month is full.
    let asked = talked(ASKED, 1, "04-02", Outcome::Reached);
    assert_eq!(planned("04-02", &[asked]).2, State::Suppressed);
}

#[test]
fn what_lapsed_before_holds_nobody_up() {
    let mut settings = thanks(budget(9, 30, 9, 30));
    settings.rules.thank_you.until = Offset::days(3);
    settings.rules.thank_you.grace = Offset::days(2);
    // The first is over on 6 March.
    let planned = |second: &str| {
        dues(&items(&settings, &[bought(1, "03-01"), bought(2, second)], "03-04")).remove(1)
    };
    assert_eq!(planned("03-03"), told(2, "03-06", None));
    assert_eq!(planned("03-04"), told(2, "03-07", None));
    // What was said on its last day does.
    let said = talked(THANKS, 1, "03-06", Outcome::Reached);
    let all = items(&settings, &[bought(1, "03-01"), bought(2, "03-04"), said], "03-06");
    assert_eq!((all[1].state, all[1].reason), (State::Suppressed, Some(Why::TooSoon)));
}

#[test]
fn a_conversation_that_waits_takes_room_until_all_of_it_can_be_said() {
    let settings = thanks(budget(1, 10, 9, 30));
    // One conversation from 4 March, with both from the 8th on: ten days from then are full.
    let events = [bought(1, "03-01"), bought(2, "03-05"), bought(3, "03-12")];
    let all = items(&settings, &events, "03-12");
    assert_eq!(
        dues(&all),
        [told(1, "03-04", None), told(2, "03-08", None), told(3, "03-18", Some(Why::Budget))]
    );
    // Joining would fill a stretch that a day given by a person has filled already.
    let given =
        Event::Snooze { kind: THANKS, order: Some(3), at: day("03-12"), until: day("03-17") };
    let all = items(&settings, &[&events[..], &[given]].concat(), "03-12");
    let second = all.iter().find(|item| item.order == Some(2)).unwrap();
    assert_eq!((second.due, second.reason), (day("03-17"), Some(Why::Joined)));
}

#[test]
fn what_sells_joins_no_conversation_when_enough_was_sold() {
    let mut settings = thanks(budget(9, 30, 0, 200));
    settings.only = Some(vec![THANKS, Kind::CrossSell]);
    settings.rules.cross_sell.from = Offset::days(5);
    settings.rules.cross_sell.until = Offset::days(9);
    let sold = |settings: &Settings| {
        let item = one(settings, &[bought(1, "03-01")], "03-02", Kind::CrossSell);
        (item.state, item.due)
    };
    assert_eq!(sold(&settings), (State::Suppressed, day("03-06")));
    settings.budget = budget(9, 30, 1, 200);
    assert_eq!(sold(&settings), (State::Planned, day("03-06")));
}

#[test]
fn what_comes_soon_after_is_said_with_it() {
    let mut settings = thanks(budget(9, 30, 9, 30));
    settings.only = Some(vec![THANKS, ASKED]);
    // Asked for on 1 April; thanks for the other order two days before.
    let snooze =
        Event::Snooze { kind: ASKED, order: Some(1), at: day("03-20"), until: day("04-01") };
    let events = [bought(1, "02-25"), bought(2, "03-27"), snooze];
    let mut all = items(&settings, &events, "03-28");
    all.retain(|item| item.order == Some(2) && item.kind == THANKS);
    assert_eq!(dues(&all), [told(2, "04-01", Some(Why::Joined))]);
    assert_eq!(all[0].until, day("04-03"));
}

#[test]
fn a_full_stretch_of_days_puts_off() {
    let settings = thanks(budget(1, 10, 9, 30));
    let events = [bought(1, "03-01"), bought(2, "03-07")];
    let all = items(&settings, &events, "03-07");
    assert_eq!(dues(&all), [told(1, "03-04", None), told(2, "03-14", Some(Why::Budget))]);
    assert_eq!(all[1].until, day("03-14"));
    // The same when the first was spoken to, a day later.
    let events = [&events[..], &[talked(THANKS, 1, "03-05", Outcome::Reached)]].concat();
    let all = items(&settings, &events, "03-07");
    assert_eq!(dues(&all)[1], told(2, "03-15", Some(Why::Budget)));
}

#[test]
fn what_finds_no_room_is_told_as_left_out() {
    let settings = thanks(budget(1, 30, 9, 30));
    let events =
        [bought(1, "03-01"), talked(THANKS, 1, "03-05", Outcome::Reached), bought(2, "03-08")];
    let all = items(&settings, &events, "03-08");
    assert_eq!((all[1].order, all[1].state), (Some(2), State::Suppressed));
    assert_eq!((all[1].reason, all[1].due), (Some(Why::Budget), day("03-11")));
}

#[test]
fn what_finds_no_room_by_itself_is_said_with_something_later() {
    let mut settings = thanks(budget(1, 30, 9, 30));
    settings.only = Some(vec![THANKS, ASKED]);
    let snooze =
        Event::Snooze { kind: ASKED, order: Some(1), at: day("03-02"), until: day("03-20") };
    let events = [bought(1, "02-10"), bought(2, "03-10"), snooze];
    let mut all = items(&settings, &events, "03-10");
    all.retain(|item| item.order == Some(2) && item.kind == THANKS);
    assert_eq!(dues(&all), [told(2, "03-20", Some(Why::Joined))]);
}

#[test]
fn what_lapsed_unheard_takes_no_room() {
    let settings = thanks(budget(1, 20, 9, 30));
    // Useful until 15 March, so on 18 March it is over.
    let events = [bought(1, "03-01"), bought(2, "03-15")];
    let all = items(&settings, &events, "03-15");
    assert_eq!(dues(&all), [told(1, "03-04", None), told(2, "03-18", None)]);
    // A day before, it still counts, and the next free day is the one after its end.
    let events = [bought(1, "03-01"), bought(2, "03-11")];
    let all = items(&settings, &events, "03-11");
    assert_eq!(dues(&all)[1], told(2, "03-16", Some(Why::Budget)));
}

#[test]
fn selling_has_a_budget_of_its_own() {
    let kinds = [ASKED, Kind::CrossSell];
    let settings = Settings { budget: budget(9, 30, 1, 200), ..only(&kinds) };
    let sold = talked(Kind::CrossSell, 1, "04-10", Outcome::Reached);
    let events = [bought(1, "01-05"), sold, bought(2, "05-01")];
    let all = items(&settings, &events, "05-02");
    let state = |kind| {
        let of_it = |item: &&Item| item.kind == kind && item.order == Some(2);
        let item = all.iter().find(of_it).unwrap();
        (item.state, item.reason)
    };
    assert_eq!(state(ASKED), (State::Planned, None));
    assert_eq!(state(Kind::CrossSell), (State::Suppressed, Some(Why::Budget)));
}

#[test]
fn nothing_is_sold_in_a_conversation_that_leaves_no_room_for_it() {
    let mut settings =
        Settings { budget: budget(9, 30, 0, 200), ..only(&[ASKED, Kind::CrossSell]) };
    settings.rules.satisfaction = regulars_core::domain::cadence::Rule {
        from: settings.rules.cross_sell.from,
        until: settings.rules.cross_sell.until,
        ..settings.rules.satisfaction.clone()
    };
    let item = one(&settings, &[bought(1, "01-05")], "01-06", Kind::CrossSell);
    assert_eq!(item.reason, Some(Why::Budget));
    settings.budget = budget(9, 30, 1, 200);
    let item = one(&settings, &[bought(1, "01-05")], "01-06", Kind::CrossSell);
    assert_eq!((item.state, item.due), (State::Planned, day("04-05")));
}

#[test]
fn who_cannot_be_reached_takes_no_room() {
    let mut settings = thanks(budget(1, 30, 9, 30));
    settings.only = Some(vec![THANKS, Kind::CrossSell]);
    settings.marketing_basis = regulars_core::domain::cadence::Basis::Explicit;
    let events = [bought(1, "01-05"), bought(2, "04-04")];
    let all = items(&settings, &events, "04-04");
    let blocked = all.iter().find(|item| item.kind == Kind::CrossSell).unwrap();
    assert_eq!((blocked.state, blocked.due), (State::Blocked, day("07-04")));
    let thanks = all.iter().find(|item| item.order == Some(2)).unwrap();
    assert_eq!((thanks.due, thanks.reason), (day("04-07"), None));
}

#[test]
fn nothing_is_put_off_to_a_day_on_which_nobody_can_be_reached() {
    let settings = thanks(budget(1, 10, 9, 30));
    let phone = Event::ContactPoint {
        medium: Medium::Phone,
        at: day("01-01"),
        valid_until: Some(day("03-12")),
        source: None,
    };
    let events = [bought(1, "03-01"), bought(2, "03-07"), phone];
    let all = items(&settings, &events, "03-07");
    assert_eq!((all[1].state, all[1].reason), (State::Suppressed, Some(Why::Budget)));
}

#[test]
fn nothing_is_put_off_while_a_complaint_is_open() {
    let settings = thanks(budget(1, 10, 9, 30));
    let complaint = Event::Complaint { ticket: 7, at: day("03-07") };
    let events = [bought(1, "03-01"), bought(2, "03-07"), complaint];
    let mut all = items(&settings, &events, "03-07");
    all.retain(|item| item.kind == THANKS);
    assert_eq!(
        dues(&all),
        [told(1, "03-04", Some(Why::Complaint)), told(2, "03-10", Some(Why::Complaint))]
    );
}

#[test]
fn a_budget_that_is_given_up_makes_nothing_late() {
    let settings = thanks(budget(1, 16, 9, 30));
    let events = [bought(1, "03-01"), bought(2, "03-06")];
    let thanked = |settings: &Settings, today: &str| {
        let mut all = items(settings, &events, today);
        all.retain(|item| item.order == Some(2));
        (all[0].due, all[0].state)
    };
    // Put off from 9 to 16 March; on time by itself until the 13th.
    assert_eq!(thanked(&settings, "03-14"), (day("03-16"), State::Planned));
    let without = |on: &str| {
        let mut edited = settings.clone();
        edited.editions.push(Edition { budget: None, ..edition(&settings, on) });
        edited
    };
    assert_eq!(thanked(&without("03-13"), "03-13"), (day("03-09"), State::Due));
    assert_eq!(thanked(&without("03-14"), "03-14"), (day("03-16"), State::Planned));
    // Also when the budget itself came by an edit.
    let mut in_between = thanks(None);
    let began = edition(&settings, "02-01");
    in_between.editions = vec![began, Edition { budget: None, ..edition(&settings, "03-14") }];
    assert_eq!(thanked(&in_between, "03-14"), (day("03-16"), State::Planned));
    // A second edit changes nothing in that.
    let mut twice = without("03-14");
    twice.editions.push(Edition { budget: None, gap_days: 4, ..edition(&settings, "03-15") });
    assert_eq!(thanked(&twice, "03-15"), (day("03-16"), State::Planned));
}

/// The suggestion is due on the day of the question and is said with it; a refill that sells comes
/// on 25 April.
fn with_a_refill(budget: Option<Budget>, n_late: i64) -> Settings {
    let own = regulars_core::domain::cadence::Own::new(1).unwrap();
    let mut settings = Settings { budget, ..only(&[ASKED, Kind::CrossSell, Kind::Own(own)]) };
    let rules = &mut settings.rules;
    rules.satisfaction.from = rules.cross_sell.from;
    rules.satisfaction.until = rules.cross_sell.from;
    let rule = regulars_core::domain::cadence::Rule {
        from: Offset::days(110),
        until: Offset::days(110 + n_late),
        grace: Offset::days(0),
        ..rules.cross_sell.clone()
    };
    let several = regulars_core::domain::cadence::Several::First;
    let rule = regulars_core::domain::cadence::Rule { several, ..rule };
    let root = regulars_core::domain::cadence::Root::EveryOrder;
    settings.own = vec![OwnKind { own, root, rule, since: None }];
    settings
}

fn refill(settings: &Settings) -> Item {
    let own = settings.own[0].own;
    one(settings, &[bought(1, "01-05")], "01-06", Kind::Own(own))
}

#[test]
fn a_conversation_in_which_something_is_sold_counts_as_selling() {
    let left_out = refill(&with_a_refill(budget(9, 30, 1, 60), 5));
    assert_eq!((left_out.state, left_out.reason), (State::Suppressed, Some(Why::Budget)));
    let sold = refill(&with_a_refill(budget(9, 30, 2, 60), 5));
    assert_eq!((sold.state, sold.due), (State::Planned, day("04-25")));
    // Twenty days are over on that day.
    let later = refill(&with_a_refill(budget(9, 30, 1, 20), 5));
    assert_eq!((later.state, later.due), (State::Planned, day("04-25")));
    let later = refill(&with_a_refill(budget(9, 30, 1, 21), 5));
    assert_eq!((later.state, later.due), (State::Planned, day("04-26")));
}

#[test]
fn a_conversation_about_two_things_takes_room_as_long_as_either_may_happen() {
    // The question lapses on 19 April, the suggestion on 19 May.
    let left_out = refill(&with_a_refill(budget(1, 60, 9, 60), 5));
    assert_eq!((left_out.state, left_out.reason), (State::Suppressed, Some(Why::Budget)));
}

#[test]
fn a_talk_about_several_things_is_one_conversation() {
    let mut settings = thanks(budget(2, 30, 9, 30));
    settings.only = Some(vec![THANKS, ASKED]);
    let thanked = |talks: [&str; 2]| {
        let events = [
            bought(1, "01-25"),
            talked(THANKS, 1, talks[0], Outcome::Reached),
            talked(ASKED, 1, talks[1], Outcome::Reached),
            bought(2, "03-08"),
        ];
        let mut all = items(&settings, &events, "03-08");
        all.retain(|item| item.order == Some(2) && item.kind == THANKS);
        (all[0].due, all[0].state)
    };
    assert_eq!(thanked(["03-04", "03-04"]), (day("03-11"), State::Planned));
    assert_eq!(thanked(["02-25", "03-04"]).1, State::Suppressed);
}

#[test]
fn a_talk_in_which_something_was_sold_counts_as_selling() {
    let settings = with_a_refill(budget(9, 30, 1, 60), 5);
    let own = Kind::Own(settings.own[0].own);
    let asked = talked(ASKED, 1, "04-10", Outcome::Reached);
    let sold = talked(Kind::CrossSell, 1, "04-10", Outcome::Reached);
    let state = |events: &[Event]| one(&settings, events, "04-11", own).state;
    assert_eq!(state(&[bought(1, "01-05"), asked, sold]), State::Suppressed);
    // A note that nobody was there is no conversation.
    let tried = talked(Kind::CrossSell, 1, "04-10", Outcome::NoAnswer);
    let skipped = Event::Skip { kind: Kind::CrossSell, order: Some(1), at: day("04-11") };
    assert_eq!(state(&[bought(1, "01-05"), tried, skipped]), State::Planned);
}

#[test]
fn what_a_new_budget_leaves_out_is_not_kept_late_by_the_plan_before_it() {
    let mut settings = thanks(None);
    let mut tight = edition(&settings, "03-12");
    tight.budget = budget(1, 30, 9, 30);
    let events =
        [bought(1, "03-01"), talked(THANKS, 1, "03-05", Outcome::Reached), bought(2, "03-03")];
    let second = |settings: &Settings| {
        let mut all = items(settings, &events, "03-12");
        all.retain(|item| item.order == Some(2));
        (all[0].state, all[0].reason)
    };
    assert_eq!(second(&settings).0, State::Overdue);
    settings.editions.push(tight);
    assert_eq!(second(&settings), (State::Suppressed, Some(Why::Budget)));
}

/// The thanks of one order, due on 4 March and useful until the 15th, and a question that somebody
/// asked to be put on a day.
fn beside_a_question(budget: Option<Budget>, asked_on: &str) -> (String, Option<Why>) {
    let mut settings = thanks(budget);
    settings.only = Some(vec![THANKS, ASKED]);
    let snooze =
        Event::Snooze { kind: ASKED, order: Some(1), at: day("02-10"), until: day(asked_on) };
    let events = [bought(1, "01-25"), snooze, bought(2, "03-01")];
    let mut all = items(&settings, &events, "03-01");
    all.retain(|item| item.order == Some(2) && item.kind == THANKS);
    (all[0].due.format("%m-%d").to_string(), all[0].reason)
}

#[test]
fn what_is_planned_for_later_takes_room_before_it_too() {
    let ten_days = budget(1, 10, 9, 30);
    assert_eq!(beside_a_question(ten_days, "03-14"), ("03-04".to_owned(), None));
    let joined = ("03-13".to_owned(), Some(Why::Joined));
    assert_eq!(beside_a_question(ten_days, "03-13"), joined);
}

#[test]
fn what_lapses_before_the_next_conversation_leaves_it_its_room() {
    let month = budget(1, 30, 9, 30);
    assert_eq!(beside_a_question(month, "03-16"), ("03-04".to_owned(), None));
    let joined = ("03-15".to_owned(), Some(Why::Joined));
    assert_eq!(beside_a_question(month, "03-15"), joined);
}

#[test]
fn a_conversation_keeps_its_own_last_day_whatever_others_are_joined() {
    let mut settings = thanks(budget(2, 30, 9, 30));
    settings.only = Some(vec![THANKS, ASKED]);
    let snooze =
        Event::Snooze { kind: ASKED, order: Some(1), at: day("03-10"), until: day("03-20") };
    let events = [
        bought(1, "02-17"),
        talked(THANKS, 1, "02-21", Outcome::Reached),
        snooze,
        bought(2, "03-01"),
        bought(3, "03-15"),
        bought(4, "03-25"),
    ];
    let mut all = items(&settings, &events, "03-25");
    all.retain(|item| item.kind == THANKS && item.order > Some(1));
    // The thanks of 4 March lapse on the 15th, so those of 28 March have room.
    let expected =
        [told(2, "03-04", None), told(3, "03-20", Some(Why::Joined)), told(4, "03-28", None)];
    assert_eq!(dues(&all), expected);
}

#[test]
fn nothing_is_put_off_to_a_day_on_which_its_channel_forbids_it() {
    let source = |max_days| Source { max_days, ..Source::default() };
    let second = |max_days| {
        let settings = Settings { sources: vec![source(max_days)], ..thanks(budget(1, 10, 9, 30)) };
        let events = [bought(1, "03-01"), bought_at(Some(0), 2, "03-07")];
        let mut all = items(&settings, &events, "03-07");
        all.retain(|item| item.order == Some(2));
        (all[0].state, all[0].due)
    };
    assert_eq!(second(Some(7)), (State::Planned, day("03-14")));
    assert_eq!(second(Some(6)), (State::Suppressed, day("03-10")));
}

#[test]
fn a_talk_in_which_nothing_was_sold_takes_no_room_from_selling() {
    let settings = Settings { budget: budget(9, 30, 1, 60), ..only(&[ASKED, Kind::CrossSell]) };
    let asked = talked(ASKED, 1, "03-20", Outcome::Reached);
    let item = one(&settings, &[bought(1, "01-05"), asked], "03-21", Kind::CrossSell);
    assert_eq!((item.state, item.due), (State::Planned, day("04-05")));
}

#[test]
fn nothing_follows_too_soon_on_the_last_day_of_what_still_waits() {
    let mut settings = with_a_refill(budget(9, 30, 1, 30), 5);
    let own = Kind::Own(settings.own[0].own);
    settings.only = Some(vec![THANKS, Kind::CrossSell, own]);
    settings.own[0].rule.from = Offset::days(60);
    settings.rules.thank_you.until = Offset::days(3);
    settings.rules.thank_you.grace = Offset::days(2);
    // Thanks from 4 to 6 March; a refill on the 6th, too soon after the sale to be said on the 4th.
    let sold = talked(Kind::CrossSell, 1, "02-04", Outcome::Reached);
    let events = [bought(1, "01-05"), sold, bought(2, "03-01")];
    let mut all = items(&settings, &events, "03-01");
    all.retain(|item| item.kind == own && item.order == Some(1));
    assert_eq!(dues(&all), [told(1, "03-07", Some(Why::Budget))]);
}
