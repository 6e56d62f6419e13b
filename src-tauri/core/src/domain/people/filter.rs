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
