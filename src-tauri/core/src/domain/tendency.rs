//! What a customer tends to buy, when, where, and how they answer: computed, never typed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::fold::fold;
use super::money::{Currency, Money};

/// A sale with what was bought.
#[derive(Clone, Copy, Debug)]
pub struct Bought<'a> {
    pub on: Option<NaiveDate>,
    pub channel: &'a str,
    pub titles: &'a [&'a str],
    pub total: Option<Money>,
}

/// What orders and talks show; what they do not show stays empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tendency {
    /// At most three words of products, each as it is written.
    pub words: Vec<String>,
    /// The medians of the lines and, per currency, of the amounts.
    pub basket_lines: Option<i64>,
    pub basket: Vec<Money>,
    /// 1 to 12.
    pub month: Option<u32>,
    pub channel: Option<String>,
    pub medium: Option<String>,
}

/// So many words are shown.
const WORDS: usize = 3;
/// A habit needs so many sales, and a medium so many answers.
const ENOUGH: usize = 3;
/// Words that say nothing of a product.
const EMPTY_WORDS: [&str; 16] = [
    "and", "for", "the", "with", "from", "set", "pack", "und", "mit", "der", "die", "das", "pour",
    "avec", "des", "les",
];

/// `answers` are the media on which they were reached, one for each time.
pub fn tendency(bought: &[Bought<'_>], answers: &[&str]) -> Tendency {
    let lines = bought.iter().map(|sale| sale.titles.len() as i64).filter(|n| *n > 0);
    Tendency {
        words: words(bought),
        basket_lines: median(lines.collect()),
        basket: basket(bought),
        month: month(bought),
        channel: most(bought.iter().map(|sale| sale.channel)),
        medium: Some(answers)
            .filter(|answers| answers.len() >= ENOUGH)
            .and_then(|answers| most(answers.iter().copied())),
    }
}

/// The words that stand in the products of most orders, and in two at the least.
fn words(bought: &[Bought<'_>]) -> Vec<String> {
    let mut n_orders: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for sale in bought {
        let of_sale: BTreeMap<String, &str> = sale
            .titles
            .iter()
            .flat_map(|title| parts(title))
            .map(|part| (fold(part), part))
            .collect();
        for (folded, part) in of_sale {
            n_orders.entry(folded).or_insert((0, part)).0 += 1;
        }
    }
    let mut words: Vec<(usize, &str)> = n_orders.into_values().filter(|(n, _)| *n >= 2).collect();
    words.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    words.into_iter().take(WORDS).map(|(_, word)| word.to_owned()).collect()
}

/// Words long enough to mean something and not an amount; in Han script two characters do.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    title.split(|c: char| !c.is_alphanumeric()).filter(|part| {
        let is_long = part.len() >= 3 && part.chars().count() >= 2;
        let is_word = !part.chars().any(|c| c.is_ascii_digit());
        is_long && is_word && !EMPTY_WORDS.contains(&fold(part).as_str())
    })
}

fn basket(bought: &[Bought<'_>]) -> Vec<Money> {
    let mut amounts: BTreeMap<Currency, Vec<i64>> = BTreeMap::new();
    for total in bought.iter().filter_map(|sale| sale.total) {
        amounts.entry(total.currency).or_default().push(total.minor);
    }
    let usual = |(currency, amounts)| median(amounts).map(|minor| Money { minor, currency });
    amounts.into_iter().filter_map(usual).collect()
}

/// The lower of the two in the middle, so that it is an amount that was really spent.
fn median(mut numbers: Vec<i64>) -> Option<i64> {
    numbers.sort_unstable();
    numbers.get(numbers.len().checked_sub(1)? / 2).copied()
}

/// The month in which they bought in most years; none where two months are alike.
fn month(bought: &[Bought<'_>]) -> Option<u32> {
    let days: Vec<NaiveDate> = bought.iter().filter_map(|sale| sale.on).collect();
    if days.len() < ENOUGH {
        return None;
    }
    let mut years: BTreeMap<u32, BTreeSet<i32>> = BTreeMap::new();
    for day in days {
        years.entry(day.month()).or_default().insert(day.year());
    }
    let most = years.values().map(BTreeSet::len).max().filter(|n| *n >= 2)?;
    let mut best = years.iter().filter(|(_, years)| years.len() == most);
    let (month, _) = best.next()?;
    best.next().is_none().then_some(*month)
}

/// The word that comes most; of several alike the first in the alphabet.
fn most<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let best = counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
    best.map(|(word, _)| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sale<'a>(on: &str, titles: &'a [&'a str], minor: i64) -> Bought<'a> {
        let total = Some(Money { minor, currency: Currency::EUR });
        Bought { on: on.parse().ok(), channel: "etsy", titles, total }
    }

    #[test]
    fn whoever_buys_oolong_again_and_again_tends_to_oolong() {
        let bought = [
            sale("2025-12-01", &["Oolong 100 g", "Teapot, blue"], 3000),
            sale("2024-12-10", &["Dark OOLONG with ginger"], 1000),
            sale("2025-03-01", &["Oolong 250 g"], 2000),
        ];
        let tendency = tendency(&bought, &["phone", "email", "email"]);
        assert_eq!(tendency.words, ["Oolong"]);
        assert_eq!(tendency.basket_lines, Some(1));
        assert_eq!(tendency.basket, [Money { minor: 2000, currency: Currency::EUR }]);
        assert_eq!(tendency.month, Some(12));
        assert_eq!(tendency.channel.as_deref(), Some("etsy"));
        assert_eq!(tendency.medium.as_deref(), Some("email"));
    }

    #[test]
    fn one_order_and_two_answers_show_no_habit() {
        let tendency = tendency(&[sale("2025-12-01", &["Oolong"], 1000)], &["phone", "phone"]);
        assert!(tendency.words.is_empty());
        assert_eq!((tendency.month, tendency.medium), (None, None));
    }

    #[test]
    fn products_in_han_characters_have_words_too() {
        let bought = [sale("2025-12-01", &["乌龙茶 100克"], 1), sale("2026-01-01", &["乌龙茶"], 1)];
        assert_eq!(tendency(&bought, &[]).words, ["乌龙茶"]);
    }
}
