//! Writes whose each identity is: every group stands on one card, the cards of the others are
//! joined into it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rusqlite::{OptionalExtension, Transaction, named_params};

use super::How;
use super::members::Known;
use super::restrictions::Restrictions;
use crate::Result;
use crate::domain::matching::Group;
use crate::store::customers;
use crate::store::imports::{next_id, sweep};

/// What a regrouping changed.
#[derive(Clone, Debug, Default)]
pub struct Regrouped {
    /// Cards that were their own and are joined into another now.
    pub joined: HashSet<i64>,
    /// Cards that are their own again.
    pub parted: HashSet<i64>,
    /// Cards of which something has changed, to be planned anew.
    pub touched: HashSet<i64>,
    /// Cards on which nobody stands any more.
    pub n_gone: i64,
}

/// The card on which the group of an identity is to stand, when it has several to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Stays {
    pub identity_id: i64,
    pub customer_id: i64,
}

/// A group and the card on which it stands.
struct Placed<'a> {
    members: Vec<&'a Known>,
    head: i64,
}

pub fn write(
    tx: &Transaction<'_>,
    known: &[Known],
    groups: &[Group],
    how: &How<'_>,
) -> Result<Regrouped> {
    let placed = place(tx, known, groups, how)?;
    let parted = about_to_part(tx, &placed, how)?;
    let mut regrouped = Regrouped::default();
    let mut left = BTreeSet::new();
    for group in &placed {
        for member in &group.members {
            if member.customer_id != group.head {
                left.insert(member.customer_id);
                regrouped.touched.extend([member.customer_id, group.head]);
                set_owner(tx, member, group.head)?;
            }
        }
    }
    let heads: HashSet<i64> = placed.iter().map(|group| group.head).collect();
    let mut head_of: HashMap<i64, Option<i64>> = HashMap::new();
    for group in &placed {
        for member in &group.members {
            let home = member.member.home;
            head_of.insert(home, Some(group.head).filter(|_| !heads.contains(&home)));
            // Nobody was born with this card: it was made for a part of one, or all of it has gone.
            if left.contains(&member.customer_id) && !heads.contains(&member.customer_id) {
                head_of.entry(member.customer_id).or_insert(Some(group.head));
            }
        }
        head_of.insert(group.head, None);
    }
    let mut cards: Vec<(i64, Option<i64>)> = head_of.into_iter().collect();
    cards.sort_unstable();
    for (card, head) in cards {
        set_head(tx, card, head, &mut regrouped)?;
    }
    finish(tx, &mut regrouped)?;
    for (restrictions, heads) in parted {
        for head in heads {
            restrictions.keep_on(tx, head, how.moment)?;
        }
    }
    Ok(regrouped)
}

/// What holds for each card that will be several, with the cards that it becomes.
fn about_to_part(
    tx: &Transaction<'_>,
    placed: &[Placed<'_>],
    how: &How<'_>,
) -> Result<Vec<(Restrictions, BTreeSet<i64>)>> {
    let mut heads: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for group in placed {
        for member in &group.members {
            heads.entry(member.customer_id).or_default().insert(group.head);
        }
    }
    let several = heads.into_iter().filter(|(_, heads)| heads.len() > 1);
    several
        .map(|(card, heads)| {
            let restrictions = match how.refused_since {
                Some(since) => Restrictions::since(tx, card, since)?,
                None => Restrictions::of(tx, card)?,
            };
            Ok((restrictions, heads))
        })
        .collect()
}

/// Gives every group its card, the groups that have the best claim first.
fn place<'a>(
    tx: &Transaction<'_>,
    known: &'a [Known],
    groups: &[Group],
    how: &How<'_>,
) -> Result<Vec<Placed<'a>>> {
    let stays = how.stays;
    let mut taken = HashSet::new();
    let mut placed = Vec::with_capacity(groups.len());
    let mut waiting: Vec<Vec<&Known>> =
        groups.iter().map(|group| group.members.iter().map(|at| &known[*at]).collect()).collect();
    let is_wanted = |members: &[&Known]| {
        stays.is_some_and(|stays| members.iter().any(|it| it.id == stays.identity_id))
    };
    waiting.sort_by_cached_key(|members| {
        let first = members.iter().map(|it| it.id).min();
        let is_at_home = members.iter().any(|it| it.customer_id == it.member.home);
        (!is_wanted(members), !is_at_home, first)
    });
    for members in waiting {
        let wanted = stays.filter(|_| is_wanted(&members)).map(|stays| stays.customer_id);
        let head = match head(tx, &members, wanted, &taken, how.oldest_stays)? {
            Some(head) => head,
            None => new_card(tx, members.first().map_or(0, |it| it.id))?,
        };
        taken.insert(head);
        placed.push(Placed { members, head });
    }
    Ok(placed)
}

/// The present card if it is still one of theirs, else one with which the merchant has worked,
/// else the oldest.
fn head(
    tx: &Transaction<'_>,
    members: &[&Known],
    wanted: Option<i64>,
    taken: &HashSet<i64>,
    oldest_stays: bool,
) -> Result<Option<i64>> {
    let homes: BTreeSet<i64> = members.iter().map(|it| it.member.home).collect();
    if let [only] = members
        && !taken.contains(&only.customer_id)
    {
        // Also a card that was made for a part of another.
        if only.customer_id == only.member.home {
            return Ok(Some(only.customer_id));
        }
    }
    let present: BTreeSet<i64> = members.iter().map(|it| it.customer_id).collect();
    let mut claims: Vec<i64> = homes.iter().copied().filter(|it| !taken.contains(it)).collect();
    if let Some(wanted) = wanted.filter(|wanted| claims.contains(wanted)) {
        return Ok(Some(wanted));
    }
    if claims.iter().any(|claim| present.contains(claim)) {
        claims.retain(|claim| present.contains(claim));
    }
    if claims.len() < 2 {
        return Ok(claims.first().copied().or_else(|| made_for_them(members, taken)));
    }
    for claim in &claims {
        if !oldest_stays && customers::is_worked_with(tx, *claim)? {
            return Ok(Some(*claim));
        }
    }
    Ok(claims.first().copied())
}

/// The card that an earlier parting made for exactly these, whose home another group has.
fn made_for_them(members: &[&Known], taken: &HashSet<i64>) -> Option<i64> {
    let card = members.first()?.customer_id;
    let is_theirs = members.iter().all(|it| it.customer_id == card && it.member.home != card);
    (is_theirs && !taken.contains(&card)).then_some(card)
}

/// A card for a part of those who were born with one.
fn new_card(tx: &Transaction<'_>, identity_id: i64) -> Result<i64> {
    let id = next_id(tx, "customers")?;
    tx.prepare_cached(include_str!("new_card.sql"))?
        .execute(named_params! { ":id": id, ":identity": identity_id })?;
    Ok(id)
}

fn set_owner(tx: &Transaction<'_>, known: &Known, head: i64) -> Result<()> {
    let home = known.member.home;
    tx.prepare_cached(
        "UPDATE identities SET customer_id = :head, home_id = :home WHERE id = :identity",
    )?
    .execute(named_params! {
        ":head": head,
        ":home": Some(home).filter(|home| *home != head),
        ":identity": known.id,
    })?;
    Ok(())
}

fn set_head(
    tx: &Transaction<'_>,
    card: i64,
    head: Option<i64>,
    regrouped: &mut Regrouped,
) -> Result<()> {
    let present: Option<Option<i64>> = tx
        .prepare_cached("SELECT head_id FROM customers WHERE id = :card")?
        .query_row(named_params! { ":card": card }, |row| row.get(0))
        .optional()?;
    let Some(present) = present.filter(|present| *present != head) else { return Ok(()) };
    tx.prepare_cached("UPDATE customers SET head_id = :head WHERE id = :card")?
        .execute(named_params! { ":card": card, ":head": head })?;
    regrouped.touched.extend([Some(card), present, head].into_iter().flatten());
    match head {
        Some(head) => {
            if present.is_none() {
                regrouped.joined.insert(card);
            }
            // Whoever was joined into it goes along, though nobody tells of them any more.
            tx.prepare_cached("UPDATE customers SET head_id = :head WHERE head_id = :card")?
                .execute(named_params! { ":card": card, ":head": head })?;
        }
        None => {
            regrouped.parted.insert(card);
        }
    }
    Ok(())
}

/// Names the cards anew and removes those on which nobody stands any more.
fn finish(tx: &Transaction<'_>, regrouped: &mut Regrouped) -> Result<()> {
    let mut swept = sweep::Swept::default();
    for card in &regrouped.touched {
        sweep::sweep_customer(tx, *card, &mut swept)?;
    }
    regrouped.n_gone = swept.n_customers;
    Ok(())
}
