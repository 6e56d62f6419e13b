//! Who is found in a made-up shop, beside who is who.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::Appearance;
use super::exports::{self, Export};
use crate::ScratchShop;

/// What the rules make of one shop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub n_identities: usize,
    /// Pairs of identities that are one person.
    pub n_true: usize,
    /// Of these, joined by certain evidence.
    pub n_joined: usize,
    /// Pairs that were joined and are two people.
    pub n_false: usize,
    /// Pairs of customers that the merchant is asked about.
    pub n_queued: usize,
    /// Of these, two people.
    pub n_wrong: usize,
    /// True pairs that are one customer when the merchant has answered rightly.
    pub n_found: usize,
}

impl Figures {
    pub fn found_percent(&self) -> f64 {
        percent(self.n_found, self.n_true)
    }

    pub fn wrong_percent(&self) -> f64 {
        percent(self.n_wrong, self.n_queued)
    }
}

fn percent(part: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { 100.0 * part as f64 / of as f64 }
}

/// An empty shop where numbers without a country are German ones.
pub fn german_shop() -> ScratchShop {
    let shop = ScratchShop::on("2026-06-01");
    let mut settings = shop.call("settings.get", Value::Null);
    settings["country"] = json!("DE");
    shop.call("settings.save", settings);
    shop
}

/// Brings the files in, each list with one import.
pub fn import(shop: &ScratchShop, batches: &[Vec<Export>]) {
    for files in batches {
        let paths =
            exports::write(shop.folder(), files).expect("the scratch folder can be written");
        let report = shop.call("imports.run", json!({ "paths": paths }));
        assert_eq!(report["left_aside"], 0, "no row was left aside");
    }
}

/// What the shop makes of the files; each card is called by the first appearance on it, so that two
/// shops can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The card of each appearance.
    card_of: Vec<usize>,
    /// Pairs of cards that the merchant is asked about.
    asked: Vec<(usize, usize)>,
}

/// Reads who stands on one card, and who is asked about.
pub fn outcome(shop: &ScratchShop, appearances: &[Appearance]) -> Outcome {
    let all = json!({ "limit": 1_000_000 });
    let orders = shop.call("orders.list", all.clone());
    let orders = orders.as_array().expect("orders come as a list");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let customers: HashMap<(String, String), i64> = orders
        .iter()
        .map(|row| ((text(&row["channel"]), text(&row["number"])), id(&row["customer_id"])))
        .collect();
    assert_eq!(customers.len(), appearances.len(), "every order has come in once");
    let customer = |it: &Appearance| customers[&(it.channel.key().to_owned(), it.order.clone())];
    let mut first: HashMap<i64, usize> = HashMap::new();
    let card_of = appearances
        .iter()
        .enumerate()
        .map(|(at, it)| *first.entry(customer(it)).or_insert(at))
        .collect();
    let asked = shop.call("duplicates.list", all);
    let asked = asked["pairs"].as_array().expect("pairs come as a list");
    let side = |pair: &Value, at: usize| first[&id(&pair["sides"][at]["id"])];
    let mut asked: Vec<(usize, usize)> = asked
        .iter()
        .map(|pair| (side(pair, 0), side(pair, 1)))
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    asked.sort_unstable();
    Outcome { card_of, asked }
}

fn id(value: &Value) -> i64 {
    value.as_i64().expect("an id is a number")
}

impl Outcome {
    /// Beside who is who.
    pub fn figures(&self, appearances: &[Appearance]) -> Figures {
        let people: Vec<usize> = appearances.iter().map(|it| it.person).collect();
        compare(&people, &self.card_of, &self.asked)
    }
}

/// `card_of` says on which customer's card each identity stands, `people` whose it is in truth.
fn compare(people: &[usize], card_of: &[usize], asked: &[(usize, usize)]) -> Figures {
    let mut people_on: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, card) in card_of.iter().enumerate() {
        people_on.entry(*card).or_default().push(people[at]);
    }
    let is_right = |(one, other): &&(usize, usize)| {
        people_on[one].iter().any(|person| people_on[other].contains(person))
    };
    let right: Vec<(usize, usize)> = asked.iter().filter(is_right).copied().collect();
    let answered = answered(card_of, &right);
    let pairs = |of: &[usize]| of.len() * of.len().saturating_sub(1) / 2;
    let mut identities_of: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        identities_of.entry(*person).or_default().push(at);
    }
    let n_true = identities_of.values().map(|of| pairs(of)).sum();
    let n_together = |card: &dyn Fn(usize) -> usize| -> usize {
        let same = |of: &Vec<usize>| -> usize {
            let later = |n: usize| of[n + 1..].iter().filter(|b| card(of[n]) == card(**b)).count();
            (0..of.len()).map(later).sum()
        };
        identities_of.values().map(same).sum()
    };
    let n_joined = n_together(&|at| card_of[at]);
    let n_on_cards: usize = people_on.values().map(|of| pairs(of)).sum();
    Figures {
        n_identities: people.len(),
        n_true,
        n_joined,
        n_false: n_on_cards - n_joined,
        n_queued: asked.len(),
        n_wrong: asked.len() - right.len(),
        n_found: n_together(&|at| answered[&card_of[at]]),
    }
}

/// Every card with the card that it ends up on when all right pairs are joined.
fn answered(card_of: &[usize], right: &[(usize, usize)]) -> HashMap<usize, usize> {
    let mut next: HashMap<usize, usize> = HashMap::new();
    for (one, other) in right {
        let (one, other) = (end(&next, *one), end(&next, *other));
        if one != other {
            next.insert(one.max(other), one.min(other));
        }
    }
    card_of.iter().map(|card| (*card, end(&next, *card))).collect()
}

fn end(next: &HashMap<usize, usize>, card: usize) -> usize {
    next.get(&card).map_or(card, |on| end(next, *on))
}
