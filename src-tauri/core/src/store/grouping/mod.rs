//! Which identities are one customer: asks the rules of matching about those of whom something has
//! changed, and writes whose each identity is.
//!
//! Nothing but `customers.head_id`, `identities.customer_id` and `identities.home_id` is written, so
//! that whatever was joined can be parted again.

pub mod decisions;
mod heads;
mod holders;
mod members;
mod restrictions;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::{Connection, Transaction, named_params};

use super::id_list;
use crate::Result;
use crate::domain::matching::{Decision, Group, Naming, group};
pub use heads::{Regrouped, Stays};
pub use holders::Holders;
pub use members::Known;

/// So many at a time are asked for in one statement.
const AT_A_TIME: usize = 500;
/// Past so many it costs less to look at everybody.
const MANY: usize = 5_000;
/// Among so few it costs less to look at each than to find out whom to leave out.
const FEW: usize = 2_000;

/// Of whom something has changed.
#[derive(Default)]
pub struct Seeds {
    pub identities: HashSet<i64>,
    pub customers: HashSet<i64>,
    /// What identities held that may be gone: whoever holds it too may be joined otherwise now.
    pub keys: HashSet<u64>,
    /// So much has changed that everybody is looked at.
    pub everybody: bool,
}

impl Seeds {
    pub fn of_customers(ids: &[i64]) -> Seeds {
        Seeds { customers: ids.iter().copied().collect(), ..Seeds::default() }
    }

    /// Identities that are about to lose something: who holds the same may be joined otherwise
    /// without them. Asked before they have lost it.
    pub fn lose(&mut self, db: &Connection, identities: &HashSet<i64>) -> Result<()> {
        if identities.len() > MANY {
            self.everybody = true;
            return Ok(());
        }
        let ids: Vec<i64> = identities.iter().copied().collect();
        for ids in ids.chunks(AT_A_TIME) {
            for known in members::of(db, ids)? {
                self.customers.insert(known.customer_id);
                self.keys.extend(known.keys());
            }
        }
        self.identities.extend(ids);
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        !self.everybody
            && self.identities.is_empty()
            && self.customers.is_empty()
            && self.keys.is_empty()
    }
}

/// When something is decided.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub at: DateTime<Utc>,
    pub today: NaiveDate,
}

impl Moment {
    pub fn stored(self) -> String {
        self.at.to_rfc3339_opts(SecondsFormat::Millis, true)
    }
}

/// How cards are joined and parted.
#[derive(Clone, Copy, Debug)]
pub struct How<'a> {
    pub moment: Moment,
    /// The card that a group keeps when it has several.
    pub stays: Option<Stays>,
    /// Set when a change is turned back: what was refused before it goes back to where it stood.
    pub refused_since: Option<&'a str>,
    /// The oldest card stays, whatever was written on a newer one.
    pub oldest_stays: bool,
}

impl How<'_> {
    pub fn at(moment: Moment) -> Self {
        How { moment, stays: None, refused_since: None, oldest_stays: false }
    }
}

/// Groups anew whoever is connected with the seeds. `holders` are known when all came
/// with one import into an empty shop.
pub fn regroup(
    tx: &Transaction<'_>,
    seeds: &Seeds,
    holders: Option<Holders>,
    how: &How<'_>,
) -> Result<Regrouped> {
    if seeds.is_empty() {
        return Ok(Regrouped::default());
    }
    let connected = connected(tx, seeds, holders)?;
    heads::write(tx, &connected.known, &connected.groups, how)
}

/// Everybody who is connected with some seeds, in the groups that they make.
pub struct Connected {
    pub known: Vec<Known>,
    pub groups: Vec<Group>,
    pub decisions: Vec<Decision>,
}

/// Finds the groups without writing them.
pub fn connected(db: &Connection, seeds: &Seeds, holders: Option<Holders>) -> Result<Connected> {
    let decisions = decisions::all(db)?;
    let is_new_shop = holders.is_some();
    let holders = match holders {
        Some(holders) => holders.sorted(),
        None => holders::of_everybody(db)?,
    };
    let names = decisions::identities(db, &decisions)?;
    let first = match is_new_shop {
        // Each was born with a card of its own.
        true => holders.of_several(|_| true).into_iter().chain(names.values().copied()).collect(),
        false => begin_with(db, seeds, &holders, &names)?,
    };
    let mut known = gather(db, first, &holders, &decisions, &names)?;
    for one in &mut known {
        one.member.emails.retain(|point| !holders.is_shared(&point.value));
        one.member.phones.retain(|point| !holders.is_shared(&point.value));
    }
    known.sort_by(|a, b| a.member.naming.cmp(&b.member.naming));
    let members: Vec<_> = known.iter().map(|known| known.member.clone()).collect();
    let groups = group(&members, &decisions);
    Ok(Connected { known, groups, decisions })
}

/// The identities of one card by themselves, in the groups that they make: what binds them, without
/// a look at anybody else.
pub fn alone(db: &Connection, identities: &[i64]) -> Result<Connected> {
    let decisions = decisions::all(db)?;
    let mut known = members::of(db, identities)?;
    known.sort_by(|a, b| a.member.naming.cmp(&b.member.naming));
    let members: Vec<_> = known.iter().map(|known| known.member.clone()).collect();
    let groups = group(&members, &decisions);
    Ok(Connected { known, groups, decisions })
}

/// Everybody, in no order.
pub fn each_known(db: &Connection, mut each: impl FnMut(Known)) -> Result<()> {
    let mut statement = db.prepare("SELECT id FROM identities ORDER BY id")?;
    let ids: Vec<i64> =
        statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for ids in ids.chunks(AT_A_TIME) {
        members::of(db, ids)?.into_iter().for_each(&mut each);
    }
    Ok(())
}

/// All that is known of a card's identities.
pub fn known_of_card(db: &Connection, customer_id: i64) -> Result<Vec<Known>> {
    known_of_cards(db, &[customer_id])
}

/// The same of several cards at once.
pub fn known_of_cards(db: &Connection, customer_ids: &[i64]) -> Result<Vec<Known>> {
    let ids = ids_of(db, include_str!("of_cards.sql"), customer_ids)?;
    members::of(db, &ids)
}

/// The identities with which to begin; of very many only those who are not alone anyway.
fn begin_with(
    db: &Connection,
    seeds: &Seeds,
    holders: &Holders,
    names: &HashMap<Naming, i64>,
) -> Result<HashSet<i64>> {
    if seeds.everybody {
        let mut all = holders.of_several(|_| true);
        all.extend(of_cards_with_several(db)?);
        all.extend(names.values());
        return Ok(all);
    }
    let mut some = seeds.identities.clone();
    let customers: Vec<i64> = seeds.customers.iter().copied().collect();
    for ids in customers.chunks(AT_A_TIME) {
        some.extend(ids_of(db, include_str!("of_cards.sql"), ids)?);
    }
    for key in &seeds.keys {
        if let Some(held) = holders.worth_following(*key, &seeds.identities) {
            some.extend(held);
        }
    }
    if some.len() > FEW {
        let mut not_alone = holders.of_several(|identity| some.contains(&identity));
        not_alone.extend(of_cards_with_several(db)?);
        not_alone.extend(names.values());
        some.retain(|identity| not_alone.contains(identity));
    }
    Ok(some)
}

/// Follows keys, cards and decisions until nobody new is met.
fn gather(
    db: &Connection,
    first: HashSet<i64>,
    holders: &Holders,
    decisions: &[Decision],
    names: &HashMap<Naming, i64>,
) -> Result<Vec<Known>> {
    let partners = partners(decisions, names);
    let mut met = first.clone();
    let mut ahead: Vec<i64> = first.iter().copied().collect();
    let mut known = Vec::new();
    while !ahead.is_empty() {
        let mut next = HashSet::new();
        for ids in ahead.chunks(AT_A_TIME) {
            next.extend(ids_of(db, include_str!("mates.sql"), ids)?);
            for one in members::of(db, ids)? {
                for key in one.keys() {
                    next.extend(holders.worth_following(key, &first).into_iter().flatten());
                }
                next.extend(partners.get(&one.id).into_iter().flatten());
                known.push(one);
            }
        }
        next.retain(|id| met.insert(*id));
        ahead = next.into_iter().collect();
    }
    Ok(known)
}

/// With whom the merchant has decided on each identity.
fn partners(decisions: &[Decision], names: &HashMap<Naming, i64>) -> HashMap<i64, Vec<i64>> {
    let mut partners: HashMap<i64, Vec<i64>> = HashMap::new();
    for decision in decisions {
        if let (Some(one), Some(other)) = (names.get(&decision.one), names.get(&decision.other)) {
            partners.entry(*one).or_default().push(*other);
            partners.entry(*other).or_default().push(*one);
        }
    }
    partners
}

fn of_cards_with_several(db: &Connection) -> Result<Vec<i64>> {
    let mut statement = db.prepare(include_str!("of_cards_with_several.sql"))?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn ids_of(db: &Connection, sql: &str, ids: &[i64]) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(sql)?;
    let found = statement.query_map(named_params! { ":ids": id_list(ids) }, |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
