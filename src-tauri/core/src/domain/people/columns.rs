//! What lists ask of every customer, as one array for each thing, all in the same order.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::super::money::Currency;
use super::super::purchases::History;
use super::super::stage::Sales;

/// Ways to reach a customer.
pub mod has {
    pub const PHONE: u8 = 1;
    pub const EMAIL: u8 = 2;
    pub const POST: u8 = 4;
    pub const MESSAGE: u8 = 8;
}

/// What the columns keep of one customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    pub history: History,
    /// The days of the sales of which the day is known.
    pub sale_days: Vec<NaiveDate>,
    /// Folded; empty where it is not known.
    pub city: String,
    pub country: String,
    /// Keys of channels.
    pub channels: Vec<String>,
    /// Of `has`, joined.
    pub has: u8,
}

/// A day that is not known.
const NO_DAY: i32 = i32::MIN;
/// An amount in no currency.
const NO_CURRENCY: u8 = u8::MAX;

#[derive(Clone, Debug, Default)]
pub struct Columns {
    n_orders: Vec<u32>,
    /// Days of the common era.
    first_on: Vec<i32>,
    last_on: Vec<i32>,
    /// The largest amount of each; who has others stands in `other_spent` too, by place.
    spent: Vec<i64>,
    currency: Vec<u8>,
    other_spent: Vec<(u32, u8, i64)>,
    currencies: Vec<Currency>,
    city: Names,
    country: Names,
    channels: Names,
    has: Vec<u8>,
    /// The days of all sales one behind another, and where those of each customer end.
    sale_days: Vec<i32>,
    sale_ends: Vec<u32>,
}

/// Texts that many have alike, each kept once.
#[derive(Clone, Debug, Default)]
struct Names {
    of: Vec<u32>,
    texts: Vec<String>,
    known: HashMap<String, u32>,
}

impl Names {
    fn push(&mut self, text: &str) {
        let number = match self.known.get(text) {
            Some(number) => *number,
            None => {
                let number = self.texts.len() as u32;
                self.texts.push(text.to_owned());
                self.known.insert(text.to_owned(), number);
                number
            }
        };
        self.of.push(number);
    }

    fn get(&self, place: usize) -> &str {
        &self.texts[self.of[place] as usize]
    }
}

/// Between the keys of a set of channels, which is kept as one text.
const BETWEEN_KEYS: char = '\n';

impl Columns {
    pub fn len(&self) -> usize {
        self.n_orders.len()
    }

    pub fn is_empty(&self) -> bool {
        self.n_orders.is_empty()
    }

    pub fn push(&mut self, traits: &Traits) {
        let place = self.len() as u32;
        let history = &traits.history;
        self.n_orders.push(u32::try_from(history.n_orders).unwrap_or(u32::MAX));
        self.first_on.push(history.first_on.map_or(NO_DAY, |day| day.num_days_from_ce()));
        self.last_on.push(history.last_on.map_or(NO_DAY, |day| day.num_days_from_ce()));
        let (first, others) = match history.spent.split_first() {
            Some((first, others)) => (Some(first), others),
            None => (None, &[][..]),
        };
        self.spent.push(first.map_or(0, |money| money.minor));
        let currency = first.map_or(NO_CURRENCY, |money| self.number_of(money.currency));
        self.currency.push(currency);
        for money in others {
            let number = self.number_of(money.currency);
            self.other_spent.push((place, number, money.minor));
        }
        self.city.push(&traits.city);
        self.country.push(&traits.country);
        let mut channels = traits.channels.clone();
        channels.sort_unstable();
        channels.dedup();
        self.channels.push(&channels.join(&BETWEEN_KEYS.to_string()));
        self.has.push(traits.has);
        self.sale_days.extend(traits.sale_days.iter().map(|day| day.num_days_from_ce()));
        self.sale_ends.push(self.sale_days.len() as u32);
    }

    fn number_of(&mut self, currency: Currency) -> u8 {
        let known = self.currencies.iter().position(|known| *known == currency);
        let place = known.unwrap_or_else(|| {
            self.currencies.push(currency);
            self.currencies.len() - 1
        });
        u8::try_from(place).unwrap_or(NO_CURRENCY)
    }

    pub fn n_orders(&self, place: usize) -> i64 {
        i64::from(self.n_orders[place])
    }

    pub fn first_on(&self, place: usize) -> Option<i32> {
        Some(self.first_on[place]).filter(|day| *day != NO_DAY)
    }

    pub fn last_on(&self, place: usize) -> Option<i32> {
        Some(self.last_on[place]).filter(|day| *day != NO_DAY)
    }

    /// What they spent in this currency; nothing where they bought in others only.
    pub fn spent_in(&self, currency: Currency) -> impl Fn(usize) -> Option<i64> + '_ {
        let number = self.currencies.iter().position(|known| *known == currency);
        let number = number.and_then(|place| u8::try_from(place).ok());
        move |place| {
            let number = number?;
            if self.currency[place] == number {
                return Some(self.spent[place]);
            }
            let key = (place as u32, number);
            let others = &self.other_spent;
            let from = others.partition_point(|other| other.0 < key.0);
            let of_place = others[from..].iter().take_while(|other| other.0 == key.0);
            of_place.filter(|other| other.1 == number).map(|other| other.2).next()
        }
    }

    /// The currency in which most customers spent most.
    pub fn usual_currency(&self) -> Option<Currency> {
        let mut counts = vec![0_usize; self.currencies.len()];
        for number in &self.currency {
            if let Some(count) = counts.get_mut(usize::from(*number)) {
                *count += 1;
            }
        }
        let (place, _) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
        self.currencies.get(place).copied()
    }

    /// The sales as stages ask for them.
    pub fn sales(&self, place: usize) -> Sales {
        let begin = place.checked_sub(1).map_or(0, |before| self.sale_ends[before] as usize);
        let days = &self.sale_days[begin..self.sale_ends[place] as usize];
        let n_undated = (self.n_orders[place] as usize).saturating_sub(days.len());
        let dated = days.iter().map(|day| NaiveDate::from_num_days_from_ce_opt(*day));
        Sales::on(dated.chain(std::iter::repeat_n(None, n_undated)))
    }

    pub fn city(&self, place: usize) -> &str {
        self.city.get(place)
    }

    pub fn has(&self, place: usize) -> u8 {
        self.has[place]
    }

    /// For each customer whether the city is among those that `is` picks; `None` where it is not known.
    pub fn city_is(&self, is: impl Fn(&str) -> bool) -> impl Fn(usize) -> Option<bool> + '_ {
        picked(&self.city, is)
    }

    pub fn country_is(&self, is: impl Fn(&str) -> bool) -> impl Fn(usize) -> Option<bool> + '_ {
        picked(&self.country, is)
    }

    /// For each customer whether they bought on a channel that `is` picks.
    pub fn channel_is(&self, is: impl Fn(&str) -> bool) -> impl Fn(usize) -> bool + '_ {
        let names = &self.channels;
        let any = |keys: &String| keys.split(BETWEEN_KEYS).any(|key| !key.is_empty() && is(key));
        let picked: Vec<bool> = names.texts.iter().map(any).collect();
        move |place| picked[names.of[place] as usize]
    }

    /// How many bytes they take.
    pub fn bytes(&self) -> usize {
        let names = |names: &Names| {
            names.of.len() * 4 + names.texts.iter().map(|text| text.len() * 2 + 80).sum::<usize>()
        };
        let numbers = self.len() * (4 + 4 + 4 + 8 + 1 + 1 + 4)
            + self.sale_days.len() * 4
            + self.other_spent.len() * 16;
        numbers + names(&self.city) + names(&self.country) + names(&self.channels)
    }
}

fn picked(names: &Names, is: impl Fn(&str) -> bool) -> impl Fn(usize) -> Option<bool> + '_ {
    let of_text = |text: &String| (!text.is_empty()).then(|| is(text));
    let picked: Vec<Option<bool>> = names.texts.iter().map(of_text).collect();
    move |place| picked[names.of[place] as usize]
}

/// The number under which a day stands in the columns.
pub fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}
