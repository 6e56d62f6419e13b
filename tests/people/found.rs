//! Who is found in a made-up shop, beside who is who.

use std::collections::HashMap;

use regulars_core::domain::contact_point::{nature_of_email, normal_email, normal_phone};
use regulars_core::domain::evidence::EvidenceKind;
use regulars_core::domain::matching::{
    LookAlike, Member, Naming, Place, Point, Record, group, look_alikes,
};
use regulars_core::domain::staged::Nature;

use super::{Appearance, Channel};

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

/// Groups and weighs all appearances, as the shop would.
pub fn figures(appearances: &[Appearance]) -> Figures {
    let members: Vec<Member> =
        appearances.iter().enumerate().map(|(at, it)| member(at, it)).collect();
    let groups = group(&members, &[]);
    let mut card_of = vec![0; members.len()];
    for (card, group) in groups.iter().enumerate() {
        group.members.iter().for_each(|at| card_of[*at] = card);
    }
    let records: Vec<Record> = groups
        .iter()
        .enumerate()
        .map(|(card, group)| Record::of(card as i64, group.members.iter().map(|at| &members[*at])))
        .collect();
    let asked: Vec<(usize, usize)> = look_alikes(&records).pairs.iter().map(cards).collect();
    let people: Vec<usize> = appearances.iter().map(|it| it.person).collect();
    compare(&people, &card_of, &asked)
}

fn cards(pair: &LookAlike) -> (usize, usize) {
    (pair.one as usize, pair.other as usize)
}

/// `card_of` says on which customer's card each identity stands, `people` whose it is in truth.
pub fn compare(people: &[usize], card_of: &[usize], asked: &[(usize, usize)]) -> Figures {
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

/// An appearance as the import would know it.
fn member(at: usize, it: &Appearance) -> Member {
    // Without an address a number is read for the shop's own country.
    let country = if it.home.han.is_some() { "CN" } else { "DE" };
    let emails: Vec<Point> = normal_email(&it.email)
        .map(|value| {
            let nature = nature_of_email(&value, &["marketplace.amazon."]);
            Point { value, nature }
        })
        .into_iter()
        .collect();
    let nature = if it.channel == Channel::Taobao { Nature::Relay } else { Nature::Own };
    let phones: Vec<Point> = normal_phone(&it.phone, Some(country))
        .map(|value| Point { value, nature })
        .into_iter()
        .collect();
    let (evidence, value) = match it.channel {
        Channel::Etsy | Channel::Taobao | Channel::Square => (EvidenceKind::Handle, it.key.clone()),
        Channel::Amazon => (EvidenceKind::Order, it.key.clone()),
        Channel::Shopify => (EvidenceKind::Email, it.key.clone()),
    };
    Member {
        naming: Naming { channel: format!("{:?}", it.channel).to_lowercase(), evidence, value },
        home: at as i64,
        names: if it.name.is_empty() { vec![] } else { vec![it.name.clone()] },
        emails,
        phones,
        places: place(it, country).into_iter().collect(),
    }
}

fn place(it: &Appearance, country: &str) -> Option<Place> {
    if it.home.street.is_empty() {
        return None;
    }
    let (street, city) = match &it.home.han {
        Some(han) if it.channel == Channel::Taobao => han.clone(),
        Some(_) | None => (it.home.street.clone(), it.home.city.clone()),
    };
    let postcode = it.home.postcode.clone();
    Some(Place { street, postcode, city, country: country.to_owned() })
}
