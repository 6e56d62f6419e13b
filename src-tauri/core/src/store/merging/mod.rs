//! Joining customers by the merchant's hand, and parting them again: decisions on identities are
//! written, everything else follows from them.

pub mod written;

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, Transaction, named_params};

use super::customers;
use super::follow_ups::{self, Planning};
use super::grouping::decisions::{self, Said};
use super::grouping::{self, Connected, How, Known, Moment, Seeds, Stays};
use crate::domain::matching::weigh::{Families, Reason, weigh};
use crate::domain::matching::{Bond, Record, parts};
use crate::{Error, Result};

/// How much stands on a card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    pub identities: i64,
    pub orders: i64,
    pub notes: i64,
    pub follow_ups: i64,
    pub points: i64,
    pub tags: i64,
    pub files: i64,
}

/// What of that which was written on a card goes with those who are split off.
#[derive(Clone, Debug, Default)]
pub struct Take {
    pub notes: Vec<i64>,
    pub tags: Vec<i64>,
    pub files: Vec<i64>,
}

/// The two cards after a split.
#[derive(Clone, Debug)]
pub struct Split {
    pub stays: i64,
    pub went: i64,
    pub touched: Vec<i64>,
}

/// Why two identities of a card belong together.
#[derive(Clone, Debug)]
pub struct Link {
    pub one: i64,
    pub other: i64,
    pub bond: Bond,
    pub since_on: Option<String>,
}

/// What a card is made of: the parts in which it would go, and what binds it.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    pub parts: Vec<Vec<i64>>,
    pub links: Vec<Link>,
}

/// How much of the card would come along.
pub fn holds(db: &Connection, customer_id: i64) -> Result<Holds> {
    let card = named_params! { ":customer": customer_id };
    Ok(db.prepare_cached(include_str!("holds.sql"))?.query_row(card, |row| {
        Ok(Holds {
            identities: row.get("identities")?,
            orders: row.get("orders")?,
            notes: row.get("notes")?,
            follow_ups: row.get("follow_ups")?,
            points: row.get("points")?,
            tags: row.get("tags")?,
            files: row.get("files")?,
        })
    })?)
}

/// Joins two cards for good: every identity of one is the same as every one of the other. Answers
/// the cards of which something has changed.
pub fn merge(tx: &Transaction<'_>, keep: i64, other: i64, moment: Moment) -> Result<Vec<i64>> {
    let (ours, theirs) = (identities_on(tx, keep)?, identities_on(tx, other)?);
    for one in &ours {
        for two in &theirs {
            decisions::say(tx, *one, *two, Said::Same, moment.today)?;
        }
    }
    let stays = Stays { identity_id: ours[0], customer_id: keep };
    let seeds = Seeds::of_customers(&[keep, other]);
    let how = How { stays: Some(stays), ..How::at(moment) };
    let regrouped = grouping::regroup(tx, &seeds, None, &how)?;
    Ok(touched(regrouped.touched, [keep, other]))
}

/// Says that two cards are two people, for ever, or that it is to be asked again.
pub fn decide(
    tx: &Transaction<'_>,
    one: i64,
    other: i64,
    said: Said,
    moment: Moment,
) -> Result<()> {
    let (ours, theirs) = (identities_on(tx, one)?, identities_on(tx, other)?);
    for one in &ours {
        for two in &theirs {
            decisions::say(tx, *one, *two, said, moment.today)?;
        }
    }
    Ok(())
}

/// What was found when two cards are compared by themselves; nothing where too little speaks for it.
pub fn likeness(db: &Connection, one: i64, other: i64) -> Result<Vec<Reason>> {
    let record = |id: i64| -> Result<Record> {
        let known = grouping::known_of_card(db, id)?;
        Ok(Record::of(id, known.iter().map(|known| &known.member)))
    };
    let (one, other) = (record(one)?, record(other)?);
    Ok(weigh(&one, &other, &Families::default()).map(|(_, reasons)| reasons).unwrap_or_default())
}

/// The identities on a card; a card that is joined into another, or on which nobody stands, cannot
/// be decided upon.
fn identities_on(db: &Connection, customer_id: i64) -> Result<Vec<i64>> {
    customers::get(db, customer_id)?;
    let mut statement =
        db.prepare_cached("SELECT id FROM identities WHERE customer_id = :customer ORDER BY id")?;
    let ids: Vec<i64> = statement
        .query_map(named_params! { ":customer": customer_id }, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    match ids.is_empty() {
        true => Err(Error::NotFound { what: "customer", id: customer_id }),
        false => Ok(ids),
    }
}

/// What the card is made of.
pub fn parts_of(db: &Connection, customer_id: i64) -> Result<Parts> {
    let connected = grouping::alone(db, &identities_on(db, customer_id)?)?;
    let mut found = Parts { parts: bound(&connected, customer_id), links: Vec::new() };
    for link in connected.groups.iter().flat_map(|group| &group.links) {
        let (one, other) = (connected.known[link.one].id, connected.known[link.other].id);
        let since_on = match link.by {
            Bond::Decided => decisions::said_same_on(db, one, other)?,
            Bond::Home | Bond::Email(_) | Bond::Phone(_) => None,
        };
        found.links.push(Link { one, other, bond: link.by.clone(), since_on });
    }
    Ok(found)
}

/// The identities of the card by what binds them apart from the merchant's decisions.
fn bound(connected: &Connected, customer_id: i64) -> Vec<Vec<i64>> {
    let ours: Vec<&Known> =
        connected.known.iter().filter(|known| known.customer_id == customer_id).collect();
    let members: Vec<_> = ours.iter().map(|known| known.member.clone()).collect();
    let groups = parts(&members, &connected.decisions);
    let mut bound: Vec<Vec<i64>> =
        groups.iter().map(|group| group.members.iter().map(|at| ours[*at].id).collect()).collect();
    bound.iter_mut().for_each(|ids: &mut Vec<i64>| ids.sort_unstable());
    bound.sort_unstable();
    bound
}

/// Gives identities of a card a card of their own, and with them what evidence binds to them; what
/// evidence binds as a whole is cut right there.
pub fn split(
    tx: &Transaction<'_>,
    customer_id: i64,
    identities: &[i64],
    take: Option<&Take>,
    moment: Moment,
) -> Result<Split> {
    let (go, stay) = sides(tx, customer_id, identities)?;
    for one in &go {
        for other in &stay {
            decisions::say(tx, *one, *other, Said::Different, moment.today)?;
        }
    }
    let stays = Stays { identity_id: stay[0], customer_id };
    let seeds = Seeds::of_customers(&[customer_id]);
    let how = How { stays: Some(stays), ..How::at(moment) };
    let regrouped = grouping::regroup(tx, &seeds, None, &how)?;
    let (stays, went) = (owner_of(tx, stay[0])?, owner_of(tx, go[0])?);
    if let Some(take) = take {
        hand_out(tx, take, stays, went)?;
    }
    Ok(Split { stays, went, touched: touched(regrouped.touched, [stays, went]) })
}

/// Who goes and who stays.
fn sides(db: &Connection, customer_id: i64, identities: &[i64]) -> Result<(Vec<i64>, Vec<i64>)> {
    let all = identities_on(db, customer_id)?;
    if let Some(stranger) = identities.iter().find(|id| !all.contains(id)) {
        return Err(Error::NotFound { what: "identity", id: *stranger });
    }
    let connected = grouping::connected(db, &Seeds::of_customers(&[customer_id]), None)?;
    let wanted = |part: &&Vec<i64>| part.iter().any(|id| identities.contains(id));
    let parts = bound(&connected, customer_id);
    let mut go: BTreeSet<i64> = parts.iter().filter(wanted).flatten().copied().collect();
    if go.len() == all.len() {
        go = identities.iter().copied().collect();
    }
    let stay: Vec<i64> = all.into_iter().filter(|id| !go.contains(id)).collect();
    match go.is_empty() || stay.is_empty() {
        true => Err(Error::Invalid {
            what: "identities",
            detail: "some have to go and some have to stay".to_owned(),
        }),
        false => Ok((go.into_iter().collect(), stay)),
    }
}

fn owner_of(db: &Connection, identity_id: i64) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT customer_id FROM identities WHERE id = :identity")?
        .query_row(named_params! { ":identity": identity_id }, |row| row.get(0))?)
}

/// What is named goes along; all else of the kind stays.
fn hand_out(tx: &Transaction<'_>, take: &Take, stays: i64, went: i64) -> Result<()> {
    for (sql, ids) in [
        (include_str!("hand_notes.sql"), &take.notes),
        (include_str!("hand_tags.sql"), &take.tags),
        (include_str!("hand_files.sql"), &take.files),
    ] {
        for (to, is_taken) in [(went, true), (stays, false)] {
            tx.prepare_cached(sql)?.execute(named_params! {
                ":ids": super::id_list(ids),
                ":is_taken": is_taken,
                ":to": to,
                ":from": if is_taken { stays } else { went },
            })?;
        }
    }
    Ok(())
}

fn touched(touched: HashSet<i64>, more: [i64; 2]) -> Vec<i64> {
    let all: BTreeSet<i64> = touched.into_iter().chain(more).collect();
    all.into_iter().collect()
}

/// What a change was about that was turned back.
#[derive(Clone, Debug, Default)]
pub struct Turned {
    pub cards: Vec<i64>,
    /// Identities on whom a decision came or went, as decisions name them.
    pub names: Vec<String>,
    pub identities: Vec<i64>,
    /// The instant of the change.
    pub since: String,
    /// Something was typed and nothing was decided: the oldest card stays, as it did the first time.
    pub by_typing: bool,
    /// What the shop is reached by may have changed, and with it what anybody is known by.
    pub everybody: bool,
}

/// Groups anew after a change was turned back. What was refused since stays on both sides of what
/// is parted; what was refused before goes back to where it stood.
pub fn regroup(tx: &Transaction<'_>, turned: &Turned, moment: Moment) -> Result<Vec<i64>> {
    let mut seeds = Seeds { everybody: turned.everybody, ..Seeds::of_customers(&turned.cards) };
    seeds.identities.extend(&turned.identities);
    for name in &turned.names {
        let mut statement = tx.prepare_cached(include_str!("find_by_name.sql"))?;
        let ids = statement.query_map(named_params! { ":name": name }, |row| row.get(0))?;
        seeds.identities.extend(ids.collect::<rusqlite::Result<Vec<i64>>>()?);
    }
    let how = How {
        refused_since: Some(&turned.since),
        oldest_stays: turned.by_typing,
        ..How::at(moment)
    };
    let regrouped = grouping::regroup(tx, &seeds, None, &how)?;
    Ok(regrouped.touched.into_iter().collect())
}

/// Groups anew after something was typed of a customer, who may turn out to be one with an older
/// card; that one stays.
pub fn typed(tx: &Transaction<'_>, customer_id: i64, moment: Moment) -> Result<Vec<i64>> {
    let how = How { oldest_stays: true, ..How::at(moment) };
    let seeds = Seeds::of_customers(&[customer_id]);
    let regrouped = grouping::regroup(tx, &seeds, None, &how)?;
    Ok(regrouped.touched.into_iter().collect())
}

/// Groups everybody anew after the shop's own address or number was changed.
pub fn all(tx: &Transaction<'_>, moment: Moment) -> Result<Vec<i64>> {
    let seeds = Seeds { everybody: true, ..Seeds::default() };
    let regrouped = grouping::regroup(tx, &seeds, None, &How::at(moment))?;
    Ok(regrouped.touched.into_iter().collect())
}

/// Plans the cards anew.
pub fn plan(tx: &Transaction<'_>, planning: &Planning, cards: &[i64]) -> Result<()> {
    follow_ups::replan(tx, &planning.with_channels(tx)?, cards)
}
