//! Made-up edits of anything in the cadence.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::subsequence;
use regulars_core::domain::cadence::{
    Budget, Earlier, Edition, Holiday, Kind, Medium, RuleEdit, Settings, Transit, Way,
};

use super::worlds::{day, kinds, own, rule_edit, ways};

/// One saved change.
#[derive(Clone, Debug)]
pub enum Edit {
    Rule(RuleEdit),
    Edition(Edition),
    Transit(usize, Transit),
    /// What a sales channel allows from a day on; it holds at once.
    Ways(usize, NaiveDate, Vec<Way>),
}

impl Edit {
    pub fn make(self, settings: &mut Settings) {
        match self {
            Edit::Rule(edit) => settings.rule_edits.push(edit),
            Edit::Edition(edition) => {
                settings.editions.push(edition);
                settings.editions.sort_by_key(|edition| edition.effective);
            }
            Edit::Transit(place, transit) => {
                let transits = &mut settings.sources[place].transit;
                transits.push(transit);
                transits.sort_by_key(|transit| transit.effective);
            }
            Edit::Ways(place, before, ways) => {
                let source = &mut settings.sources[place];
                let ways = std::mem::replace(&mut source.ways, ways);
                source.earlier.push(Earlier { before, ways, basis: source.basis });
            }
        }
    }

    /// The same edit on another day.
    pub fn on(mut self, day: NaiveDate) -> Edit {
        match &mut self {
            Edit::Rule(edit) => edit.effective = day,
            Edit::Edition(edition) => edition.effective = day,
            Edit::Transit(_, transit) => transit.effective = day,
            Edit::Ways(_, before, ways) => {
                *before = day;
                ways.iter_mut().for_each(|way| way.since = Some(day));
            }
        }
        self
    }
}

pub fn closed_weekdays() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![Just(vec![]), Just(vec![6]), Just(vec![5, 6]), Just(vec![0, 2, 4])]
}

pub fn holidays() -> impl Strategy<Value = Vec<Holiday>> {
    let holiday = (day(), 0..25u64).prop_map(|(from, n)| Holiday { from, to: from + Days::new(n) });
    vec(holiday, 0..2)
}

pub fn budget() -> impl Strategy<Value = Budget> {
    (1..4u32, 5..60i64, 0..3u32, 10..120i64).prop_map(|(most, days, selling, selling_days)| {
        Budget { most, days, selling, selling_days }
    })
}

pub fn edition() -> impl Strategy<Value = Edition> {
    let with_birthdays: Vec<Kind> = kinds().into_iter().chain([Kind::Own(own(3))]).collect();
    let only = option::weighted(0.4, subsequence(with_birthdays, 1..8));
    let media = subsequence(Medium::ALL.to_vec(), 1..5).prop_shuffle();
    (
        day(),
        only,
        closed_weekdays(),
        holidays(),
        media,
        (0..12i64, 1..5i64, 1..5u32),
        (0..10i64, 0..10i64),
        option::weighted(0.3, budget()),
    )
        .prop_map(
            |(effective, only, closed_weekdays, holidays, media, acts, graces, budget)| Edition {
                effective,
                only,
                closed_weekdays,
                holidays,
                media,
                gap_days: acts.0,
                retry_days: acts.1,
                max_attempts: acts.2,
                callback_grace_days: graces.0,
                snooze_grace_days: graces.1,
                budget,
            },
        )
}

/// Of rules and editions; what sales channels allow is no window and has no day in the past.
pub fn edit() -> impl Strategy<Value = Edit> {
    let transit = (day(), 0..40i64).prop_map(|(effective, days)| Transit { effective, days });
    prop_oneof![
        3 => rule_edit().prop_map(Edit::Rule),
        3 => edition().prop_map(Edit::Edition),
        1 => (0..2usize, transit).prop_map(|(place, transit)| Edit::Transit(place, transit)),
    ]
}

/// As `edit`, or what a sales channel allows.
pub fn edit_of_anything() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => edit(),
        2 => (0..2usize, day(), ways())
            .prop_map(|(place, before, ways)| Edit::Ways(place, before, ways)),
    ]
}

pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop_oneof![1 => Just(Vec::new()), 2 => vec(edit(), 1..4)]
}
