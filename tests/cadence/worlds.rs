//! Made-up customers: many orders, refunds, attempts, complaints, closed days, edits of the rules.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regulars_core::domain::cadence::{
    Anchor, Basis, Event, Kind, Kinds, Leave, Medium, Offset, Outcome, Own, OwnKind, Patch,
    Purpose, Root, Rule, RuleEdit, Rules, Scope, Settings, Source, Way,
};

use super::edits::{Edit, edits};

/// A customer under some settings, on some day.
#[derive(Clone, Debug)]
pub struct World {
    pub settings: Settings,
    pub events: Vec<Event>,
    pub today: NaiveDate,
}

/// The first day of every made-up shop.
pub fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
}

/// The day on which an event is known.
pub fn known(event: &Event) -> NaiveDate {
    match event {
        Event::Purchase { at, imported, .. } => imported.unwrap_or(*at).max(*at),
        Event::Delivered { at, .. }
        | Event::Cancelled { at, .. }
        | Event::Refunded { at, .. }
        | Event::Contact { at, .. }
        | Event::Snooze { at, .. }
        | Event::Skip { at, .. }
        | Event::Complaint { at, .. }
        | Event::ComplaintClosed { at, .. }
        | Event::DoNotContact { at, .. }
        | Event::Consent { at, .. }
        | Event::ContactPoint { at, .. }
        | Event::Yearly { at, .. } => *at,
        Event::Concerns { .. } => NaiveDate::MIN,
    }
}

/// From a month before the first day to some eight months after it.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    (0..280u64).prop_map(|n| NaiveDate::from_ymd_opt(2025, 12, 1).unwrap() + Days::new(n))
}

fn after(at: NaiveDate, n_days: u64) -> NaiveDate {
    at + Days::new(n_days)
}

/// The merchant's own kinds: one after every order, one after some, one of a day in the year.
pub fn own(number: u8) -> Own {
    Own::new(number).unwrap()
}

/// All kinds that are led by orders, and tickets.
pub fn kinds() -> Vec<Kind> {
    let own_kinds = [Kind::Own(own(1)), Kind::Own(own(2))];
    Kind::ALL.iter().copied().chain(own_kinds).collect()
}

fn kind() -> impl Strategy<Value = Kind> {
    select(kinds())
}

pub fn medium() -> impl Strategy<Value = Medium> {
    select(Medium::ALL)
}

fn order() -> impl Strategy<Value = i64> {
    1..7i64
}

fn purchase() -> impl Strategy<Value = Event> {
    (order(), day(), option::of(0..2u16), option::weighted(0.3, 0..40u64)).prop_map(
        |(order, at, source, later)| {
            let imported = later.map(|n_days| after(at, n_days));
            Event::Purchase { order, at, source, imported }
        },
    )
}

fn attempt() -> impl Strategy<Value = Event> {
    let kinds = subsequence(kinds(), 1..3);
    let outcome = select(Outcome::ALL);
    (kinds, order(), day(), outcome, 0..30u64).prop_map(|(kinds, order, at, outcome, later)| {
        let on = (outcome == Outcome::Callback).then(|| after(at, later));
        Event::Contact { kinds, order: Some(order), at, outcome, on }
    })
}

fn rarer() -> impl Strategy<Value = Event> {
    prop_oneof![
        (order(), day()).prop_map(|(order, at)| Event::Delivered { order, at }),
        (order(), day()).prop_map(|(order, at)| Event::Cancelled { order, at }),
        (order(), day(), any::<bool>()).prop_map(|(order, at, full)| Event::Refunded {
            order,
            at,
            full
        }),
        (kind(), order(), day(), 1..40u64).prop_map(|(kind, order, at, later)| {
            Event::Snooze { kind, order: Some(order), at, until: after(at, later) }
        }),
        (kind(), order(), day()).prop_map(|(kind, order, at)| Event::Skip {
            kind,
            order: Some(order),
            at
        }),
        (1..3i64, day()).prop_map(|(ticket, at)| Event::Complaint { ticket, at }),
        (1..3i64, day()).prop_map(|(ticket, at)| Event::ComplaintClosed { ticket, at }),
        (medium(), day())
            .prop_map(|(medium, at)| Event::DoNotContact { at, scope: Scope::Medium(medium) }),
        (medium(), day(), any::<bool>(), option::of(0..120u64)).prop_map(
            |(medium, at, is_given, later)| {
                let expires = later.map(|n_days| after(at, n_days));
                Event::Consent { medium, at, is_given, expires }
            }
        ),
        (kind(), day()).prop_map(|(kind, at)| Event::DoNotContact { at, scope: Scope::Kind(kind) }),
        contact_point(),
        contact_point(),
        birthday(),
        (order(), Just(own(2).bit())).prop_map(|(order, kinds)| Event::Concerns { order, kinds }),
        (2025..2028i64, day(), select(Outcome::ALL)).prop_map(|(year, at, outcome)| {
            let kinds = vec![Kind::Own(own(3))];
            let on = (outcome == Outcome::Callback).then_some(at);
            Event::Contact { kinds, order: Some(year), at, outcome, on }
        }),
    ]
}

fn contact_point() -> impl Strategy<Value = Event> {
    (medium(), day(), option::of(0..200u64), option::of(0..2u16)).prop_map(
        |(medium, at, later, source)| {
            let valid_until = later.map(|n_days| after(at, n_days));
            Event::ContactPoint { medium, at, valid_until, source }
        },
    )
}

fn birthday() -> impl Strategy<Value = Event> {
    let month_and_day = prop_oneof![4 => (1..13u32, 1..29u32), 1 => Just((2, 29))];
    (day(), month_and_day, option::weighted(0.3, day()))
        .prop_map(|(at, (month, day), since)| Event::Yearly { own: own(3), at, month, day, since })
}

pub fn events() -> impl Strategy<Value = Vec<Event>> {
    let refusal =
        option::weighted(0.05, day().prop_map(|at| Event::DoNotContact { at, scope: Scope::All }));
    (vec(purchase(), 1..7), vec(attempt(), 0..6), vec(rarer(), 0..6), refusal).prop_map(
        |(mut events, attempts, rarer, refusal)| {
            events.extend(attempts);
            events.extend(rarer);
            events.extend(refusal);
            events
        },
    )
}

fn way() -> impl Strategy<Value = Way> {
    let leave = prop_oneof![3 => Just(Leave::Yes), 2 => Just(Leave::OptIn), 1 => Just(Leave::No)];
    let kinds = prop_oneof![
        Just(Kinds::ALL),
        subsequence(kinds(), 1..6).prop_map(|kinds| Kinds::of(&kinds))
    ];
    let since = option::weighted(0.2, day());
    (kinds, medium(), leave, option::weighted(0.2, 0..120i64), since).prop_map(
        |(kinds, medium, leave, until_days, since)| Way { kinds, medium, leave, until_days, since },
    )
}

/// What a sales channel allows, one way or the other.
pub fn ways() -> impl Strategy<Value = Vec<Way>> {
    let all = Medium::ALL.iter().map(|medium| Way {
        kinds: Kinds::ALL,
        medium: *medium,
        leave: Leave::Yes,
        until_days: None,
        since: None,
    });
    let all: Vec<Way> = all.collect();
    vec(way(), 1..4).prop_map(move |over| all.iter().copied().chain(over).collect())
}

fn basis() -> impl Strategy<Value = Basis> {
    prop_oneof![3 => Just(Basis::Implied), 1 => Just(Basis::Explicit)]
}

fn source() -> impl Strategy<Value = Source> {
    let allow = option::weighted(0.2, subsequence(kinds(), 1..5));
    (
        option::weighted(0.4, 0..90u64),
        allow,
        option::weighted(0.2, 0..90i64),
        option::weighted(0.2, 0..60i64),
        option::weighted(0.4, ways()),
        option::weighted(0.2, basis()),
    )
        .prop_map(|(begins, allow, max_days, phone_days, ways, basis)| Source {
            activated_on: begins.map(|n_days| after(first_day(), n_days)),
            allow,
            max_days,
            phone_days,
            ways: ways.unwrap_or_default(),
            basis,
            transit: Vec::new(),
            earlier: Vec::new(),
        })
}

pub fn rule_edit() -> impl Strategy<Value = RuleEdit> {
    let offset = || (0..3u32, 0..20i64).prop_map(|(m, d)| Offset { months: m, days: d });
    let patch = (
        option::of(offset()),
        option::of(0..20i64),
        option::weighted(0.3, 0..30i64),
        option::weighted(0.3, 0..90i64),
        any::<Option<bool>>(),
        option::of(30..200i64),
        option::weighted(0.2, select(vec![Anchor::Ordered, Anchor::Delivered])),
        option::weighted(0.3, subsequence(Medium::ALL.to_vec(), 1..4)),
    );
    let kinds = vec![Kind::ThankYou, Kind::Satisfaction, Kind::CrossSell, Kind::Churn];
    let own_kinds = [Kind::Own(own(1)), Kind::Own(own(2)), Kind::Own(own(3))];
    let kinds = kinds.into_iter().chain(own_kinds).collect::<Vec<_>>();
    (select(kinds), day(), patch).prop_map(|(kind, effective, parts)| {
        let (from, window, join_days, min_gap_days, message_done, min_days, anchor, media) = parts;
        let until = from.zip(window).map(|(from, days)| from.and_days(from.days + days));
        let from = from.filter(|_| until.is_some());
        let patch = Patch {
            anchor,
            from,
            until,
            join_days,
            min_gap_days,
            message_done,
            media,
            min_days,
            ..Patch::default()
        };
        RuleEdit { kind, effective, patch }
    })
}

/// Kinds of the merchant's own, each begun by an edition that switches it on, or ever since.
fn own_kinds() -> impl Strategy<Value = Vec<OwnKind>> {
    let rule = (0..60i64, 0..15i64, 0..30i64, any::<bool>(), 0..30i64, 0..40i64);
    let parts = (rule, option::weighted(0.2, day()));
    vec(parts, 3).prop_map(|parts| {
        let roots = [Root::EveryOrder, Root::NamedOrders, Root::Yearly];
        type Told = ((i64, i64, i64, bool, i64, i64), Option<NaiveDate>);
        let own_kind = |((n_place, root), (rule, since)): ((usize, Root), Told)| {
            let (from, window, grace, is_service, join_days, min_gap_days) = rule;
            let (from, until) = match root {
                Root::Yearly => (-from % 20, 0),
                Root::EveryOrder | Root::NamedOrders => (from, from + window),
            };
            let purpose = if is_service { Purpose::Service } else { Purpose::Marketing };
            let rule = Rule {
                from: Offset::days(from),
                until: Offset::days(until),
                grace: Offset::days(grace),
                purpose,
                join_days,
                min_gap_days,
                ..Rules::default().thank_you
            };
            OwnKind { own: own(n_place as u8 + 1), root, rule, since }
        };
        roots.into_iter().enumerate().zip(parts).map(own_kind).collect()
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let only = option::weighted(0.3, subsequence(kinds(), 1..6));
    (
        (super::edits::closed_weekdays(), super::edits::holidays()),
        vec(source(), 2),
        option::weighted(0.5, own_kinds()),
        option::weighted(0.3, super::edits::budget()),
        only,
        basis(),
        option::weighted(0.3, 10..200i64),
    )
        .prop_map(|parts| {
            let (closed, sources, own, budget, only, marketing_basis, implied_days) = parts;
            Settings {
                closed_weekdays: closed.0,
                holidays: closed.1,
                sources,
                own: own.unwrap_or_default(),
                budget,
                only,
                marketing_basis,
                implied_days,
                ..Settings::default()
            }
        })
}

pub fn world() -> impl Strategy<Value = World> {
    (settings(), edits(), events(), day()).prop_map(|(mut settings, edits, events, today)| {
        edits.into_iter().for_each(|edit: Edit| edit.make(&mut settings));
        World { settings, events, today }
    })
}
