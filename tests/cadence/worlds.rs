//! Made-up customers: many orders, refunds, attempts, complaints, closed days, edits of the rules.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regulars_core::domain::cadence::{
    Basis, Event, Holiday, Kind, Medium, Offset, Outcome, Patch, RuleEdit, Scope, Settings, Source,
};

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

fn kind() -> impl Strategy<Value = Kind> {
    select(Kind::ALL)
}

fn medium() -> impl Strategy<Value = Medium> {
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
    let kinds = subsequence(Kind::ALL.to_vec(), 1..3);
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
        (medium(), day(), option::of(0..200u64)).prop_map(|(medium, at, later)| {
            let valid_until = later.map(|n_days| after(at, n_days));
            Event::ContactPoint { medium, at, valid_until, source: None }
        }),
    ]
}

pub fn events() -> impl Strategy<Value = Vec<Event>> {
    let refusal =
        option::weighted(0.05, day().prop_map(|at| Event::DoNotContact { at, scope: Scope::All }));
    (vec(purchase(), 1..7), vec(attempt(), 0..6), vec(rarer(), 0..5), refusal).prop_map(
        |(mut events, attempts, rarer, refusal)| {
            events.extend(attempts);
            events.extend(rarer);
            events.extend(refusal);
            events
        },
    )
}

fn source() -> impl Strategy<Value = Source> {
    let allow = option::weighted(0.2, subsequence(Kind::ALL.to_vec(), 1..4));
    (
        option::weighted(0.4, 0..90u64),
        allow,
        option::weighted(0.2, 0..90i64),
        option::weighted(0.2, 0..60i64),
    )
        .prop_map(|(begins, allow, max_days, phone_days)| Source {
            activated_on: begins.map(|n_days| after(first_day(), n_days)),
            allow,
            max_days,
            phone_days,
            ..Source::default()
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
    );
    (select(&Kind::ALL[..4]), day(), patch).prop_map(|(kind, effective, parts)| {
        let (from, window, join_days, min_gap_days, message_done, min_days) = parts;
        let until = from.zip(window).map(|(from, days)| from.and_days(from.days + days));
        let from = from.filter(|_| until.is_some());
        let patch = Patch {
            from,
            until,
            join_days,
            min_gap_days,
            message_done,
            min_days,
            ..Patch::default()
        };
        RuleEdit { kind, effective, patch }
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let closed = prop_oneof![Just(vec![]), Just(vec![6]), Just(vec![5, 6]), Just(vec![0, 2, 4])];
    let holiday = (day(), 0..25u64).prop_map(|(from, n)| Holiday { from, to: after(from, n) });
    let only = option::weighted(0.3, subsequence(Kind::ALL[..4].to_vec(), 1..4));
    let basis = prop_oneof![3 => Just(Basis::Implied), 1 => Just(Basis::Explicit)];
    (
        closed,
        vec(holiday, 0..2),
        vec(source(), 2),
        vec(rule_edit(), 0..3),
        only,
        basis,
        option::weighted(0.3, 10..200i64),
    )
        .prop_map(
            |(
                closed_weekdays,
                holidays,
                sources,
                rule_edits,
                only,
                marketing_basis,
                implied_days,
            )| {
                Settings {
                    closed_weekdays,
                    holidays,
                    sources,
                    rule_edits,
                    only,
                    marketing_basis,
                    implied_days,
                    ..Settings::default()
                }
            },
        )
}

pub fn world() -> impl Strategy<Value = World> {
    (settings(), events(), day()).prop_map(|(settings, events, today)| World {
        settings,
        events,
        today,
    })
}
