//! Groups of identities that are one person: a function of what is known of them and of the
//! merchant's decisions, whatever the order in which either came.
//!
//! Decisions and homes make units first. Then certain evidence joins units, strongest first, unless
//! the names of two units or a decision stand against it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::keys::{MOST_HOLDERS, MOST_NAMES, certain_email, certain_phone};
use super::names::{Level, Name, best_level};
use super::placeholders::is_office_email;
use super::{Decision, Member, Naming, Verdict};

/// One person: places in the slice that was given, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    pub members: Vec<usize>,
    /// All that binds two of them, strongest first.
    pub links: Vec<Link>,
}

/// Why two identities are one person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    pub by: Bond,
    pub one: usize,
    pub other: usize,
}

/// The evidence of a link; the order of the variants is that of strength.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// The merchant said so.
    Decided,
    /// Both were born with one card.
    Home,
    /// The same address of their own.
    Email(String),
    /// The same number of their own, under the same name.
    Phone(String),
}

/// The groups of all members, sorted by their first member's name. Every holder of a certain key
/// of a member must be among them, or the answer is that of another shop.
pub fn group(members: &[Member], decisions: &[Decision]) -> Vec<Group> {
    let order = in_order(members);
    let verdicts = Verdicts::of(members, decisions);
    let mut units = Sets::new(members.len());
    let said = said_links(members, &order, &verdicts);
    for link in &said {
        let is_allowed = !verdicts.are_apart(units.of(link.one), units.of(link.other));
        if is_allowed {
            units.join(link.one, link.other);
        }
    }
    let people = People::of(members, &units);
    let evident = evident_links(members, &order, &people);
    let mut sets = units.clone();
    for link in &evident {
        let (one, other) = (sets.of(link.one), sets.of(link.other));
        if !verdicts.are_apart(one, other) && !people.contradict(one, other) {
            sets.join(link.one, link.other);
        }
    }
    gathered(&order, &sets, said.into_iter().chain(evident))
}

/// What a group falls into when the merchant no longer holds it together: the parts that are bound
/// by homes and evidence alone.
pub fn parts(members: &[Member], decisions: &[Decision]) -> Vec<Group> {
    let apart: Vec<Decision> = decisions
        .iter()
        .filter(|decision| decision.verdict == Verdict::Different)
        .cloned()
        .collect();
    group(members, &apart)
}

/// The places of the members in the order of their names.
fn in_order(members: &[Member]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..members.len()).collect();
    order.sort_by(|a, b| members[*a].naming.cmp(&members[*b].naming));
    order
}

/// Decisions among the members, by their places.
struct Verdicts {
    same: BTreeSet<(usize, usize)>,
    different: HashSet<(usize, usize)>,
}

impl Verdicts {
    fn of(members: &[Member], decisions: &[Decision]) -> Verdicts {
        let mut verdicts = Verdicts { same: BTreeSet::new(), different: HashSet::new() };
        if decisions.is_empty() {
            return verdicts;
        }
        let places: HashMap<&Naming, usize> =
            members.iter().enumerate().map(|(at, member)| (&member.naming, at)).collect();
        for decision in decisions {
            let (Some(one), Some(other)) = (places.get(&decision.one), places.get(&decision.other))
            else {
                continue;
            };
            let pair = (*one.min(other), *one.max(other));
            match decision.verdict {
                Verdict::Same => {
                    verdicts.same.insert(pair);
                }
                Verdict::Different => {
                    verdicts.different.insert(pair);
                }
            }
        }
        verdicts
    }

    fn are_apart(&self, ours: &[usize], theirs: &[usize]) -> bool {
        !self.different.is_empty()
            && ours
                .iter()
                .any(|a| theirs.iter().any(|b| self.different.contains(&(*a.min(b), *a.max(b)))))
    }
}

/// Sets that grow together, each with the list of those in it.
#[derive(Clone)]
struct Sets {
    set_of: Vec<usize>,
    held: Vec<Vec<usize>>,
}

impl Sets {
    fn new(n: usize) -> Sets {
        Sets { set_of: (0..n).collect(), held: (0..n).map(|at| vec![at]).collect() }
    }

    fn of(&self, member: usize) -> &[usize] {
        &self.held[self.set_of[member]]
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.set_of[one], self.set_of[other]);
        if one == other {
            return;
        }
        let (less, more) =
            if self.held[one].len() < self.held[other].len() { (one, other) } else { (other, one) };
        let moved = std::mem::take(&mut self.held[less]);
        for member in &moved {
            self.set_of[*member] = more;
        }
        self.held[more].extend(moved);
    }
}

/// What units are called: everybody in one goes by all of its names.
struct People {
    unit_of: Vec<usize>,
    names: Vec<Vec<Name>>,
}

impl People {
    fn of(members: &[Member], units: &Sets) -> People {
        let mut names: Vec<Vec<Name>> = vec![Vec::new(); members.len()];
        for (at, member) in members.iter().enumerate() {
            let of_unit = &mut names[units.set_of[at]];
            for name in member.names.iter().filter_map(|name| Name::parse(name)) {
                if !of_unit.contains(&name) {
                    of_unit.push(name);
                }
            }
        }
        People { unit_of: units.set_of.clone(), names }
    }

    fn level(&self, one: usize, other: usize) -> Level {
        let (one, other) = (self.unit_of[one], self.unit_of[other]);
        if one == other {
            return Level::Same;
        }
        best_level(&self.names[one], &self.names[other])
    }

    fn contradict(&self, ours: &[usize], theirs: &[usize]) -> bool {
        ours.iter().any(|a| theirs.iter().any(|b| self.level(*a, *b).contradicts()))
    }

    /// How many people hold a key, as far as names tell: each name that contradicts all before.
    fn n_names(&self, holders: &[usize]) -> usize {
        let mut units: Vec<&Vec<Name>> = holders
            .iter()
            .map(|it| &self.names[self.unit_of[*it]])
            .filter(|it| !it.is_empty())
            .collect();
        units.sort_by_cached_key(|names| {
            let mut keys: Vec<String> = names.iter().map(Name::key).collect();
            keys.sort_unstable();
            keys
        });
        units.dedup();
        let mut found: Vec<&Vec<Name>> = Vec::new();
        for names in units {
            if found.iter().all(|known| best_level(known, names).contradicts()) {
                found.push(names);
            }
        }
        found.len()
    }
}

/// Decisions, then homes.
fn said_links(members: &[Member], order: &[usize], verdicts: &Verdicts) -> Vec<Link> {
    let mut links: Vec<Link> = verdicts
        .same
        .iter()
        .map(|(one, other)| link(members, Bond::Decided, *one, *other))
        .collect();
    let mut homes: HashMap<i64, Vec<usize>> = HashMap::new();
    for at in order {
        let known = homes.entry(members[*at].home).or_default();
        links.extend(known.iter().map(|one| link(members, Bond::Home, *one, *at)));
        known.push(*at);
    }
    sort(&mut links, members);
    links
}

/// Addresses, then numbers that a name confirms.
fn evident_links(members: &[Member], order: &[usize], people: &People) -> Vec<Link> {
    let mut holders: BTreeMap<Bond, Vec<usize>> = BTreeMap::new();
    for at in order {
        for bond in certain_bonds(&members[*at]) {
            let held = holders.entry(bond).or_default();
            if held.last() != Some(at) {
                held.push(*at);
            }
        }
    }
    let mut links = Vec::new();
    for (bond, held) in holders {
        if held.len() < 2 || held.len() > MOST_HOLDERS {
            continue;
        }
        let n_names = people.n_names(&held);
        if n_names > MOST_NAMES {
            continue;
        }
        for (n, one) in held.iter().enumerate() {
            for other in &held[n + 1..] {
                if joins(&bond, n_names, people.level(*one, *other)) {
                    links.push(link(members, bond.clone(), *one, *other));
                }
            }
        }
    }
    sort(&mut links, members);
    links
}

/// A number needs the same name beside it, and so does an address that several people are known
/// to use or that an office has; an address of one person needs only that no name speaks against it.
fn joins(bond: &Bond, n_names: usize, level: Level) -> bool {
    match bond {
        Bond::Decided | Bond::Home => true,
        Bond::Email(value) if n_names <= 1 && !is_office_email(value) => !level.contradicts(),
        Bond::Email(_) | Bond::Phone(_) => level == Level::Same,
    }
}

fn certain_bonds(member: &Member) -> impl Iterator<Item = Bond> {
    let email = |point: &super::Point| {
        certain_email(&point.value, point.nature).map(|value| Bond::Email(value.to_owned()))
    };
    let phone = |point: &super::Point| {
        certain_phone(&point.value, point.nature).map(|value| Bond::Phone(value.to_owned()))
    };
    member.emails.iter().filter_map(email).chain(member.phones.iter().filter_map(phone))
}

/// The lesser name first.
fn link(members: &[Member], by: Bond, one: usize, other: usize) -> Link {
    match members[one].naming <= members[other].naming {
        true => Link { by, one, other },
        false => Link { by, one: other, other: one },
    }
}

fn sort(links: &mut [Link], members: &[Member]) {
    let naming = |at: usize| &members[at].naming;
    links.sort_by(|a, b| {
        (&a.by, naming(a.one), naming(a.other)).cmp(&(&b.by, naming(b.one), naming(b.other)))
    });
}

fn gathered(order: &[usize], sets: &Sets, links: impl Iterator<Item = Link>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: HashMap<usize, usize> = HashMap::new();
    for at in order {
        let place = *group_of.entry(sets.set_of[*at]).or_insert_with(|| {
            groups.push(Group::default());
            groups.len() - 1
        });
        groups[place].members.push(*at);
    }
    for link in links.filter(|link| sets.set_of[link.one] == sets.set_of[link.other]) {
        groups[group_of[&sets.set_of[link.one]]].links.push(link);
    }
    groups
}

#[cfg(test)]
mod tests;
