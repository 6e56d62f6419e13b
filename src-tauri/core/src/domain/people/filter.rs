//! Which customers a filter means. Of whom a thing is not known, meets no condition about it, unless
//! the condition says that they are meant too.

use chrono::NaiveDate;

use super::super::money::Currency;
use super::super::stage::{Pace, Stage, rhythm, stage};
use super::bits::Bits;
use super::columns::{Columns, day_number};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    /// Whoever meets not one of them.
    None(Vec<Filter>),
    Is(Condition),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub about: About,
    /// Who is meant where it is not known.
    pub or_unknown: bool,
}

/// What a condition asks of a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Always known.
    Orders(Bound),
    /// Unknown for whoever never spent anything in this currency.
    Spent(Bound, Currency),
    /// Unknown for whoever never bought, or bought on days that no file tells.
    FirstOrdered(When),
    LastOrdered(When),
    /// Folded names; unknown where no file and nobody says where they live.
    City(Texts),
    Country(Texts),
    /// Keys; always known, since whoever has no channel bought on none.
    Channel(Texts),
    /// Always known.
    Stage {
        any_of: Vec<Stage>,
        is_not: bool,
        pace: Pace,
        today: NaiveDate,
    },
    /// Later than usual and not quiet yet; unknown for whoever never bought on a known day.
    Slipping {
        is_not: bool,
        pace: Pace,
        today: NaiveDate,
    },
    /// Any of these ways to reach them; always known.
    Has {
        ways: u8,
        is_not: bool,
    },
    /// Among those of a set that stands outside: tags, lists, products, notes, follow-ups, birthdays.
    /// Unknown for whoever is not in the set of those of whom it is known; without that set it is
    /// known of everybody.
    Among {
        set: usize,
        known: Option<usize>,
        is_not: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    AtLeast(i64),
    AtMost(i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On this day or later.
    Since(NaiveDate),
    /// Earlier than this day.
    Before(NaiveDate),
}

/// One of these texts, or none of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    pub any_of: Vec<String>,
    pub is_not: bool,
}

impl Bound {
    pub fn holds(self, n: i64) -> bool {
        match self {
            Bound::AtLeast(least) => n >= least,
            Bound::AtMost(most) => n <= most,
        }
    }
}

impl When {
    fn holds(self, day: i32) -> bool {
        match self {
            When::Since(since) => day >= day_number(since),
            When::Before(before) => day < day_number(before),
        }
    }
}

impl Texts {
    fn holds(&self, text: &str) -> bool {
        self.any_of.iter().any(|one| one == text) != self.is_not
    }
}

impl Filter {
    /// Yes for each customer whom the filter means. `sets` are those that conditions name by place.
    pub fn those(&self, columns: &Columns, sets: &[Bits]) -> Bits {
        let each = |filters: &'_ [Filter]| -> Vec<Bits> {
            filters.iter().map(|filter| filter.those(columns, sets)).collect()
        };
        let len = columns.len();
        let any = |filters| each(filters).iter().fold(Bits::none(len), Bits::or);
        match self {
            Filter::All(filters) => each(filters).iter().fold(Bits::all(len), Bits::and),
            Filter::Any(filters) => any(filters),
            Filter::None(filters) => any(filters).turned(),
            Filter::Is(condition) => condition.those(columns, sets),
        }
    }
}

impl Condition {
    fn those(&self, columns: &Columns, sets: &[Bits]) -> Bits {
        let len = columns.len();
        let unknown = self.or_unknown;
        match &self.about {
            About::Orders(bound) => {
                Bits::from_fn(len, |place| bound.holds(columns.n_orders(place)))
            }
            About::Spent(bound, currency) => {
                let spent = columns.spent_in(*currency);
                Bits::from_fn(len, |place| spent(place).map_or(unknown, |minor| bound.holds(minor)))
            }
            About::FirstOrdered(when) => Bits::from_fn(len, |place| {
                columns.first_on(place).map_or(unknown, |day| when.holds(day))
            }),
            About::LastOrdered(when) => Bits::from_fn(len, |place| {
                columns.last_on(place).map_or(unknown, |day| when.holds(day))
            }),
            About::City(texts) => {
                let is = columns.city_is(|city| texts.holds(city));
                Bits::from_fn(len, |place| is(place).unwrap_or(unknown))
            }
            About::Country(texts) => {
                let is = columns.country_is(|country| texts.holds(country));
                Bits::from_fn(len, |place| is(place).unwrap_or(unknown))
            }
            About::Channel(Texts { any_of, is_not }) => {
                let is = columns.channel_is(|key| any_of.iter().any(|one| one == key));
                Bits::from_fn(len, |place| is(place) != *is_not)
            }
            About::Stage { any_of, is_not, pace, today } => Bits::from_fn(len, |place| {
                any_of.contains(&stage(&columns.sales(place), pace, *today)) != *is_not
            }),
            About::Slipping { is_not, pace, today } => Bits::from_fn(len, |place| {
                let rhythm = rhythm(&columns.sales(place), pace, *today);
                rhythm.map_or(unknown, |rhythm| rhythm.is_slipping != *is_not)
            }),
            About::Has { ways, is_not } => {
                Bits::from_fn(len, |place| (columns.has(place) & ways != 0) != *is_not)
            }
            About::Among { set, known, is_not } => {
                let of = |set: usize| sets.get(set).cloned().unwrap_or_else(|| Bits::none(len));
                let known = known.map_or_else(|| Bits::all(len), of);
                let meant = if *is_not { of(*set).turned() } else { of(*set) }.and(&known);
                if unknown { meant.or(&known.turned()) } else { meant }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::money::Money;
    use super::super::super::purchases::History;
    use super::super::super::stage::Sales;
    use super::super::columns::Traits;
    use super::*;

    const PACE: Pace = Pace { min_days: 90, factor: 2, fallback_days: 180 };

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(n)
    }

    /// One customer after another, as it is read aloud; nothing is shared with the columns.
    fn slowly(filter: &Filter, who: &Traits, in_set: &[bool]) -> bool {
        let each = |filters: &[Filter]| -> Vec<bool> {
            filters.iter().map(|filter| slowly(filter, who, in_set)).collect()
        };
        match filter {
            Filter::All(of) => each(of).into_iter().all(|is| is),
            Filter::Any(of) => each(of).into_iter().any(|is| is),
            Filter::None(of) => !each(of).into_iter().any(|is| is),
            Filter::Is(condition) => {
                known(&condition.about, who, in_set).unwrap_or(condition.or_unknown)
            }
        }
    }

    fn known(about: &About, who: &Traits, in_set: &[bool]) -> Option<bool> {
        let sales = || Sales::on(who.sale_days.iter().map(|day| Some(*day)));
        let when = |when: &When, day: NaiveDate| match when {
            When::Since(since) => day >= *since,
            When::Before(before) => day < *before,
        };
        let one_of = |texts: &Texts, text: &String| texts.any_of.contains(text) != texts.is_not;
        match about {
            About::Orders(bound) => Some(bound.holds(who.history.n_orders)),
            About::Spent(bound, currency) => {
                let spent = who.history.spent.iter().find(|money| money.currency == *currency);
                spent.map(|money| bound.holds(money.minor))
            }
            About::FirstOrdered(asked) => who.history.first_on.map(|day| when(asked, day)),
            About::LastOrdered(asked) => who.history.last_on.map(|day| when(asked, day)),
            About::City(texts) => (!who.city.is_empty()).then(|| one_of(texts, &who.city)),
            About::Country(texts) => (!who.country.is_empty()).then(|| one_of(texts, &who.country)),
            About::Channel(texts) => {
                let any = who.channels.iter().any(|channel| texts.any_of.contains(channel));
                Some(any != texts.is_not)
            }
            About::Stage { any_of, is_not, pace, today } => {
                Some(any_of.contains(&stage(&sales(), pace, *today)) != *is_not)
            }
            About::Slipping { is_not, pace, today } => {
                rhythm(&sales(), pace, *today).map(|rhythm| rhythm.is_slipping != *is_not)
            }
            About::Has { ways, is_not } => Some((who.has & ways != 0) != *is_not),
            About::Among { set, known, is_not } => match known {
                Some(known) if !in_set[*known] => None,
                Some(_) | None => Some(in_set[*set] != *is_not),
            },
        }
    }

    fn someone() -> impl Strategy<Value = (Traits, Vec<bool>)> {
        let days = prop::collection::vec(0_u64..700, 0..5);
        let money = prop::collection::vec(-50_i64..300, 0..3);
        let words = || prop::sample::select(vec!["", "porto", "leeds"]);
        let channels = prop::collection::vec(prop::sample::select(vec!["etsy", "ebay"]), 0..3);
        let sets = prop::collection::vec(any::<bool>(), 2);
        (days, money, words(), words(), channels, 0_u8..16, sets).prop_map(
            |(mut days, money, city, country, channels, has, in_set)| {
                days.sort_unstable();
                let sale_days: Vec<NaiveDate> = days.into_iter().map(day).collect();
                let currencies = [Currency::EUR, Currency::USD, Currency::CNY];
                let spent = money.into_iter().zip(currencies);
                let history = History {
                    n_orders: sale_days.len() as i64,
                    first_on: sale_days.first().copied(),
                    last_on: sale_days.last().copied(),
                    spent: spent.map(|(minor, currency)| Money { minor, currency }).collect(),
                    usual_gap_days: None,
                };
                let traits = Traits {
                    history,
                    sale_days,
                    city: city.to_owned(),
                    country: country.to_owned(),
                    channels: channels.into_iter().map(str::to_owned).collect(),
                    has,
                };
                (traits, in_set)
            },
        )
    }

    fn about() -> impl Strategy<Value = About> {
        let bound = || {
            prop_oneof![
                (-20_i64..200).prop_map(Bound::AtLeast),
                (-20_i64..200).prop_map(Bound::AtMost)
            ]
        };
        let when = || {
            (0_u64..700, any::<bool>()).prop_map(|(n, is_since)| match is_since {
                true => When::Since(day(n)),
                false => When::Before(day(n)),
            })
        };
        let texts = |words: &'static [&'static str]| {
            let some = prop::collection::vec(prop::sample::select(words), 1..3);
            (some, any::<bool>()).prop_map(|(some, is_not)| Texts {
                any_of: some.into_iter().map(str::to_owned).collect(),
                is_not,
            })
        };
        let stages = prop::collection::vec(prop::sample::select(Stage::ALL.to_vec()), 1..3);
        let currency = prop::sample::select(vec![Currency::EUR, Currency::USD]);
        prop_oneof![
            bound().prop_map(About::Orders),
            (bound(), currency).prop_map(|(bound, currency)| About::Spent(bound, currency)),
            when().prop_map(About::FirstOrdered),
            when().prop_map(About::LastOrdered),
            texts(&["porto", "leeds", "oban"]).prop_map(About::City),
            texts(&["porto", "leeds"]).prop_map(About::Country),
            texts(&["etsy", "ebay", "taobao"]).prop_map(About::Channel),
            (stages, any::<bool>(), 0_u64..900).prop_map(|(any_of, is_not, n)| About::Stage {
                any_of,
                is_not,
                pace: PACE,
                today: day(n)
            }),
            (any::<bool>(), 0_u64..900).prop_map(|(is_not, n)| About::Slipping {
                is_not,
                pace: PACE,
                today: day(n)
            }),
            (0_u8..16, any::<bool>()).prop_map(|(ways, is_not)| About::Has { ways, is_not }),
            (prop::option::of(Just(1_usize)), any::<bool>())
                .prop_map(|(known, is_not)| { About::Among { set: 0, known, is_not } }),
        ]
    }

    fn filter() -> impl Strategy<Value = Filter> {
        let one = (about(), any::<bool>())
            .prop_map(|(about, or_unknown)| Filter::Is(Condition { about, or_unknown }));
        one.prop_recursive(3, 12, 3, |inner| {
            let some = prop::collection::vec(inner, 0..3);
            (some, 0..3).prop_map(|(some, way)| match way {
                0 => Filter::All(some),
                1 => Filter::Any(some),
                2.. | i32::MIN..0 => Filter::None(some),
            })
        })
    }

    proptest! {
        #[test]
        fn columns_mean_the_same_customers_as_the_filter_read_aloud(
            everybody in prop::collection::vec(someone(), 0..70),
            filter in filter(),
        ) {
            let mut columns = Columns::default();
            everybody.iter().for_each(|(traits, _)| columns.push(traits));
            let set = |nth: usize| Bits::from_fn(everybody.len(), |place| everybody[place].1[nth]);
            let sets = [set(0), set(1)];
            let those = filter.those(&columns, &sets);
            for (place, (traits, in_set)) in everybody.iter().enumerate() {
                prop_assert_eq!(those.has(place), slowly(&filter, traits, in_set), "{:?}", traits);
            }
            let others = Filter::None(vec![filter]).those(&columns, &sets);
            prop_assert_eq!(those.count() + others.count(), everybody.len());
            prop_assert!(those.and(&others).is_empty());
        }
    }
}
