//! What sales channels allow, and which contact points do.

use regulars_core::domain::cadence::{
    Basis, Event, Item, Kind, Kinds, Leave, Medium, Outcome, Scope, Settings, Source, State, Way,
    Why,
};

use super::{bought_at, day, known, one, only, talked};

const MARKET: Option<u16> = Some(0);
const COUNTER: Option<u16> = Some(1);

fn way(kinds: &[Kind], medium: Medium, leave: Leave) -> Way {
    Way { kinds: Kinds::of(kinds), medium, leave, until_days: None, since: None }
}

/// A marketplace that lets us write about orders for thirty days, and a shop's own counter.
fn settings(kinds: &[Kind]) -> Settings {
    let service = [Kind::ThankYou, Kind::Satisfaction, Kind::Ticket];
    let message = Way { until_days: Some(30), ..way(&service, Medium::Message, Leave::Yes) };
    let ways = Medium::ALL.iter().map(|medium| way(&service, *medium, Leave::No));
    let market = Source { ways: ways.chain([message]).collect(), ..Source::default() };
    let counter = [
        Way { kinds: Kinds::ALL, ..way(&[], Medium::Email, Leave::Yes) },
        way(&service, Medium::Phone, Leave::Yes),
        way(&[Kind::CrossSell], Medium::Phone, Leave::OptIn),
    ];
    let counter =
        Source { ways: counter.to_vec(), basis: Some(Basis::Implied), ..Source::default() };
    Settings {
        media: vec![Medium::Phone, Medium::Email, Medium::Message],
        marketing_basis: Basis::Explicit,
        sources: vec![market, counter],
        ..only(kinds)
    }
}

fn consent(medium: Medium, at: &str, is_given: bool, expires: Option<&str>) -> Event {
    Event::Consent { medium, at: day(at), is_given, expires: expires.map(day) }
}

fn planned(kind: Kind, events: &[Event], today: &str) -> Item {
    one(&settings(&[kind]), events, today, kind)
}

#[test]
fn a_number_that_the_marketplace_gave_is_judged_by_the_marketplace() {
    let events = [bought_at(MARKET, 1, "03-01"), known(Medium::Phone, MARKET, None)];
    let item = planned(Kind::ThankYou, &events, "03-02");
    assert_eq!((item.state, item.reason), (State::Blocked, Some(Why::SourcePolicy)));
    // What a contact point or a yes would open.
    assert_eq!(item.instead, Some(Medium::Phone));
    // The same number given at the counter does.
    let given = [events[0].clone(), events[1].clone(), known(Medium::Phone, COUNTER, None)];
    assert_eq!(planned(Kind::ThankYou, &given, "03-02").medium, Some(Medium::Phone));
    let given = [events[0].clone(), events[1].clone(), known(Medium::Phone, None, None)];
    assert_eq!(planned(Kind::ThankYou, &given, "03-02").medium, Some(Medium::Phone));
}

#[test]
fn a_kind_that_no_way_names_is_not_allowed() {
    let events = [bought_at(MARKET, 1, "01-05"), known(Medium::Email, MARKET, None)];
    let yes = consent(Medium::Email, "01-06", true, None);
    let item = planned(Kind::CrossSell, &[&events[..], &[yes]].concat(), "01-06");
    assert_eq!((item.state, item.reason), (State::Blocked, Some(Why::SourcePolicy)));
}

#[test]
fn the_days_of_a_way_are_counted_from_the_order() {
    let events = [bought_at(MARKET, 1, "03-01"), known(Medium::Message, MARKET, None)];
    let thanks = planned(Kind::ThankYou, &events, "03-02");
    assert_eq!((thanks.medium, thanks.ends_on), (Some(Medium::Message), None));
    // Thirty days after 1 March is the last day of March; the question comes on 1 April.
    let asked = planned(Kind::Satisfaction, &events, "03-02");
    assert_eq!((asked.state, asked.reason), (State::Blocked, Some(Why::SourcePolicy)));
    // About an order at the counter, the newest order of the marketplace is counted from.
    let both = [bought_at(COUNTER, 2, "02-20"), bought_at(MARKET, 1, "02-19"), events[1].clone()];
    let mut settings = settings(&[Kind::Satisfaction]);
    settings.rules.satisfaction.join_days = 0;
    settings.rules.satisfaction.min_gap_days = 0;
    let items = super::items(&settings, &both, "03-02");
    let states: Vec<_> = items.iter().map(|item| (item.order, item.state, item.ends_on)).collect();
    let ends_on = Some(day("03-22"));
    assert_eq!(states, [(Some(1), State::Planned, ends_on), (Some(2), State::Planned, ends_on)]);
    // Without any order from there, nothing is known to be allowed.
    let stranger = [bought_at(COUNTER, 2, "02-20"), events[1].clone()];
    assert_eq!(super::items(&settings, &stranger, "03-02")[0].reason, Some(Why::SourcePolicy));
}

#[test]
fn calls_that_sell_need_a_yes_and_mail_to_a_buyer_does_not() {
    let phone = [bought_at(COUNTER, 1, "01-05"), known(Medium::Phone, COUNTER, None)];
    let state = |events: &[Event]| {
        let item = planned(Kind::CrossSell, events, "01-20");
        (item.state, item.reason)
    };
    assert_eq!(state(&phone), (State::Blocked, Some(Why::NoConsent)));
    let said = |is_given, expires| {
        let word = consent(Medium::Phone, "01-06", is_given, expires);
        state(&[&phone[..], &[word]].concat())
    };
    assert_eq!(said(true, None), (State::Planned, None));
    assert_eq!(said(true, Some("04-05")), (State::Planned, None));
    assert_eq!(said(true, Some("04-04")), (State::Blocked, Some(Why::ConsentExpired)));
    assert_eq!(said(false, None), (State::Blocked, Some(Why::NoConsent)));
    let email = [bought_at(COUNTER, 1, "01-05"), known(Medium::Email, COUNTER, None)];
    assert_eq!(state(&email), (State::Planned, None));
    // Where the customer gave the address to nobody in particular, the shop's own basis holds.
    let own = [bought_at(COUNTER, 1, "01-05"), known(Medium::Email, None, None)];
    assert_eq!(state(&own), (State::Blocked, Some(Why::NoConsent)));
    // Of two points, the one that may be used counts.
    let both = [&own[..], &[known(Medium::Email, COUNTER, None)]].concat();
    assert_eq!(state(&both), (State::Planned, None));
}

#[test]
fn a_number_that_ends_says_when_and_what_comes_instead() {
    let events = [
        bought_at(COUNTER, 1, "03-01"),
        known(Medium::Phone, COUNTER, Some("03-06")),
        known(Medium::Email, COUNTER, None),
    ];
    let item = planned(Kind::ThankYou, &events, "03-02");
    assert_eq!(item.medium, Some(Medium::Phone));
    assert_eq!((item.ends_on, item.instead), (Some(day("03-07")), Some(Medium::Email)));
    let later = planned(Kind::ThankYou, &events, "03-07");
    assert_eq!((later.medium, later.ends_on), (Some(Medium::Email), None));
    // It ends after the last useful day: nothing to say.
    let lasting = [events[0].clone(), known(Medium::Phone, COUNTER, Some("03-15"))];
    assert_eq!(planned(Kind::ThankYou, &lasting, "03-02").ends_on, None);
    let short = [events[0].clone(), known(Medium::Phone, COUNTER, Some("03-14"))];
    assert_eq!(planned(Kind::ThankYou, &short, "03-02").ends_on, Some(day("03-15")));
    assert_eq!(planned(Kind::ThankYou, &short, "03-02").instead, None);
}

#[test]
fn a_number_that_ends_before_a_follow_up_takes_it_along_and_says_so_early() {
    let number = |valid_until: &str| known(Medium::Phone, COUNTER, Some(valid_until));
    let ended = |valid_until: &str, today: &str| {
        let item =
            planned(Kind::ThankYou, &[bought_at(COUNTER, 1, "03-01"), number(valid_until)], today);
        (item.state, item.reason, item.ends_on)
    };
    // Due on the 4th: the last day of the number is the one before.
    let blocked = |day_of_end| (State::Blocked, Some(Why::NoChannel), day_of_end);
    assert_eq!(ended("03-03", "03-02"), blocked(Some(day("03-04"))));
    assert_eq!(ended("03-03", "03-05"), blocked(Some(day("03-04"))));
    assert_eq!(ended("03-04", "03-02"), (State::Planned, None, Some(day("03-05"))));
    // On the day of the order it still led somewhere; before that it never did for this order.
    assert_eq!(ended("03-01", "03-02"), blocked(Some(day("03-02"))));
    assert_eq!(ended("02-28", "03-02"), blocked(None));
    // Of several ends the last counts, and what still stands prevents all.
    let two = [
        bought_at(COUNTER, 1, "03-01"),
        number("03-01"),
        known(Medium::Email, COUNTER, Some("03-02")),
    ];
    assert_eq!(planned(Kind::ThankYou, &two, "03-02").ends_on, Some(day("03-03")));
    let item = planned(Kind::ThankYou, &two[..2], "03-02");
    assert_eq!((item.medium, item.instead), (None, Some(Medium::Phone)));
}

#[test]
fn a_second_number_is_used_after_the_first_is_wrong() {
    let again = Event::ContactPoint {
        medium: Medium::Phone,
        at: day("03-05"),
        valid_until: None,
        source: COUNTER,
    };
    let events = [
        bought_at(COUNTER, 1, "03-01"),
        known(Medium::Phone, COUNTER, None),
        talked(Kind::ThankYou, 1, "03-05", Outcome::WrongNumber),
    ];
    let item = planned(Kind::ThankYou, &events, "03-05");
    assert_eq!((item.state, item.reason), (State::Blocked, Some(Why::NoChannel)));
    let item = planned(Kind::ThankYou, &[&events[..], &[again]].concat(), "03-05");
    assert_eq!(item.medium, Some(Medium::Phone));
}

#[test]
fn who_wants_no_thanks_is_asked_all_the_same() {
    let kinds = [Kind::ThankYou, Kind::Satisfaction];
    let refused = Event::DoNotContact { at: day("03-02"), scope: Scope::Kind(Kind::ThankYou) };
    let events = [bought_at(COUNTER, 1, "03-01"), known(Medium::Email, COUNTER, None), refused];
    let state = |kind| {
        let item = one(&settings(&kinds), &events, "03-02", kind);
        (item.state, item.reason)
    };
    assert_eq!(state(Kind::ThankYou), (State::Suppressed, Some(Why::DoNotContact)));
    assert_eq!(state(Kind::Satisfaction), (State::Planned, None));
}

#[test]
fn a_way_that_the_merchant_opens_late_is_on_time_on_that_day() {
    let mut settings = settings(&[Kind::ThankYou]);
    let opened =
        Way { since: Some(day("03-10")), ..way(&[Kind::ThankYou], Medium::Phone, Leave::Yes) };
    settings.sources[0].ways.push(opened);
    let events = [bought_at(MARKET, 1, "03-01"), known(Medium::Phone, MARKET, None)];
    let thanks = |events: &[Event], today: &str| one(&settings, events, today, Kind::ThankYou);
    let item = thanks(&events, "03-10");
    assert_eq!((item.state, item.until), (State::Due, day("03-10")));
    assert_eq!(thanks(&events, "03-11").state, State::Overdue);
    // Who could be reached all the time is as late as before.
    let reached = [&events[..], &[known(Medium::Email, COUNTER, None)]].concat();
    assert_eq!(thanks(&reached, "03-10").until, day("03-08"));
    // What was left out before stays as it was.
    let skip = Event::Skip { kind: Kind::ThankYou, order: Some(1), at: day("03-05") };
    let skipped = thanks(&[&events[..], &[skip]].concat(), "03-10");
    assert_eq!((skipped.state, skipped.until), (State::Skipped, day("03-08")));
    // Never beyond the last useful day.
    settings.sources[0].ways.last_mut().unwrap().since = Some(day("03-20"));
    assert_eq!(one(&settings, &events, "03-10", Kind::ThankYou).until, day("03-15"));
}

#[test]
fn the_reason_that_came_closest_is_told() {
    let email = |way: Way| {
        let mut settings = settings(&[Kind::CrossSell]);
        settings.sources[1].ways =
            vec![way, self::way(&[Kind::CrossSell], Medium::Phone, Leave::OptIn)];
        settings
    };
    let why = |settings: &Settings, events: &[Event]| {
        let base = [
            bought_at(COUNTER, 1, "01-05"),
            known(Medium::Phone, COUNTER, None),
            known(Medium::Email, COUNTER, None),
        ];
        one(settings, &[&base[..], events].concat(), "01-20", Kind::CrossSell).reason
    };
    let forbidden = email(way(&[Kind::CrossSell], Medium::Email, Leave::No));
    assert_eq!(why(&forbidden, &[]), Some(Why::SourcePolicy));
    let over = consent(Medium::Phone, "01-06", true, Some("02-01"));
    assert_eq!(why(&forbidden, std::slice::from_ref(&over)), Some(Why::ConsentExpired));
    let both = email(way(&[Kind::CrossSell], Medium::Email, Leave::OptIn));
    assert_eq!(why(&both, &[]), Some(Why::NoConsent));
    assert_eq!(why(&both, &[over]), Some(Why::ConsentExpired));
    // Whichever of two numbers comes first.
    for sources in [[MARKET, COUNTER], [COUNTER, MARKET]] {
        let numbers = sources.map(|source| known(Medium::Phone, source, None));
        let events = [&[bought_at(COUNTER, 1, "01-05")], &numbers[..]].concat();
        let item = one(&forbidden, &events, "01-20", Kind::CrossSell);
        assert_eq!(item.reason, Some(Why::SourcePolicy));
    }
}

#[test]
fn no_channel_speaks_for_a_contact_point_of_another_medium() {
    // The market forbids calls; the counter, which allows them, gave an address alone.
    let events = [
        bought_at(MARKET, 1, "03-01"),
        known(Medium::Phone, MARKET, None),
        known(Medium::Email, COUNTER, None),
    ];
    assert_eq!(planned(Kind::ThankYou, &events, "03-02").medium, Some(Medium::Email));
}

#[test]
fn the_last_way_that_names_a_kind_decides() {
    let mut settings = settings(&[Kind::ThankYou]);
    settings.sources[0].ways.push(way(&[Kind::ThankYou], Medium::Phone, Leave::Yes));
    let events = [bought_at(MARKET, 1, "03-01"), known(Medium::Phone, MARKET, None)];
    assert_eq!(one(&settings, &events, "03-02", Kind::ThankYou).state, State::Planned);
    settings.sources[0].ways.push(way(&[Kind::Satisfaction], Medium::Phone, Leave::No));
    settings.sources[0].ways.push(way(&[Kind::ThankYou], Medium::Email, Leave::No));
    assert_eq!(one(&settings, &events, "03-02", Kind::ThankYou).state, State::Planned);
}

#[test]
fn what_has_no_known_contact_point_is_judged_by_its_order() {
    let item = planned(Kind::ThankYou, &[bought_at(MARKET, 1, "03-01")], "03-02");
    assert_eq!((item.medium, item.ends_on), (Some(Medium::Message), None));
    let mut short = settings(&[Kind::ThankYou]);
    short.sources[0].ways.last_mut().unwrap().until_days = Some(6);
    let item = one(&short, &[bought_at(MARKET, 1, "03-01")], "03-02", Kind::ThankYou);
    assert_eq!(item.ends_on, Some(day("03-08")));
}

#[test]
fn a_shop_may_know_of_one_channel_alone_that_a_purchase_is_enough() {
    let source = Source { basis: Some(Basis::Implied), ..Source::default() };
    let settings = Settings {
        sources: vec![Source::default(), source],
        marketing_basis: Basis::Explicit,
        ..only(&[Kind::CrossSell])
    };
    let state = |source| {
        let events = [bought_at(COUNTER, 1, "01-05"), known(Medium::Email, source, None)];
        one(&settings, &events, "01-20", Kind::CrossSell).state
    };
    assert_eq!((state(COUNTER), state(MARKET)), (State::Planned, State::Blocked));
}
