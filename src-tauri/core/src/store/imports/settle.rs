//! Makes an order of its tellings: facts, lines, and whose it is.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, Transaction, named_params};

use super::buyers::BuyerWriter;
use super::known::{KnownIdentity, find_buyer, find_identity};
use super::tellings::{self, Kept};
use super::{lines, sweep};
use crate::Result;
use crate::domain::evidence::{Evidence, EvidenceKind};
use crate::domain::merge::FieldChange;
use crate::domain::order_acts::lay_over;
use crate::domain::tellings::{Settled, ToldLine, settle};
use crate::store::by_hand;
use crate::store::customers;
use crate::store::day::day_text;
use crate::store::grouping::decisions;
use crate::store::orders::acts;

/// What settling an order changed.
#[derive(Default)]
pub struct Change {
    pub fields: Vec<FieldChange>,
    pub lines_new: i64,
    pub lines_changed: i64,
    pub lines_same: i64,
    pub lines_gone: i64,
    pub is_other_buyer: bool,
    /// To whom the order belongs now.
    pub identity: Option<KnownIdentity>,
}

impl Change {
    pub fn is_any(&self) -> bool {
        let n_lines = self.lines_new + self.lines_changed + self.lines_gone;
        !self.fields.is_empty() || n_lines > 0 || self.is_other_buyer
    }
}

/// Identities and customers that a work has touched, to be swept, named and planned when it is done.
#[derive(Default)]
pub struct Touched {
    /// Those that may have lost something.
    pub identities: HashSet<i64>,
    pub customers: HashSet<i64>,
    /// Those of whose words or days something has changed, and nothing gone.
    pub retold: HashSet<i64>,
    /// So much has gone that everybody is looked at.
    pub everybody: bool,
}

impl Touched {
    pub fn add(&mut self, identity: KnownIdentity) {
        self.identities.insert(identity.id);
        self.customers.insert(identity.customer_id);
    }
}

/// The order's row, as far as settling needs it.
pub struct Place {
    pub channel_id: i64,
    pub number: String,
    pub identity: Option<KnownIdentity>,
    pub evidence: Option<Evidence>,
}

/// Settles an order that has tellings; says what changed.
pub fn settle_order(
    tx: &Transaction<'_>,
    buyers: &mut BuyerWriter<'_>,
    touched: &mut Touched,
    order_id: i64,
) -> Result<Change> {
    let place = place(tx, order_id)?;
    let kept = tellings::of_order(tx, order_id, &place.number)?;
    let Some(first) = kept.first() else { return Ok(Change::default()) };
    let content_hash = first.telling.content_hash;
    let origin = kept.iter().map(|kept| (kept.telling.file_id, kept.row)).min();
    let mut settled = settle(kept.iter().map(|kept| kept.telling.clone()).collect());
    let acts = acts::of_order(tx, order_id)?;
    let overlaid = lay_over(settled.facts, settled.ended_on, &acts);
    (settled.facts, settled.ended_on) = (overlaid.facts, overlaid.ended_on);
    let stored = tellings::stored_facts(tx, order_id)?;
    let mut change = write_lines(tx, order_id, &settled)?;
    change.fields = stored.differences(&settled.facts);
    tellings::write_facts(tx, order_id, &settled.facts, content_hash)?;
    let identity = whose(tx, buyers, order_id, &place, settled.evidence.as_ref(), &kept)?;
    change.identity = identity;
    change.is_other_buyer =
        identity.map(|identity| identity.id) != place.identity.map(|identity| identity.id);
    if change.is_other_buyer {
        [identity, place.identity].into_iter().flatten().for_each(|it| touched.add(it));
    }
    if let Some(identity) = identity {
        touched.customers.insert(identity.customer_id);
        let are_other_days = (stored.ordered_on, stored.delivered_on)
            != (settled.facts.ordered_on, settled.facts.delivered_on);
        if are_other_days || kept.iter().any(|it| it.buyer_id != first.buyer_id) {
            touched.retold.insert(identity.id);
        }
        hand_over(tx, buyers, order_id, identity.id, &kept, touched)?;
    }
    let (file_id, row) = origin.unwrap_or_default();
    tx.prepare_cached(include_str!("place_order.sql"))?.execute(named_params! {
        ":order": order_id,
        ":identity": identity.map(|identity| identity.id),
        ":ended_on": day_text(settled.ended_on),
        ":n": kept.len() as i64,
        ":file": file_id,
        ":row": row,
    })?;
    Ok(change)
}

/// Makes an order anew after the merchant said something of it or took it back. A sale by hand of
/// which nothing is said any more stands alone again, as it was written down.
pub fn settle_again(tx: &Transaction<'_>, order_id: i64) -> Result<()> {
    let of = named_params! { ":order": order_id };
    let n_tellings: Option<i64> = tx
        .prepare_cached("SELECT n_tellings FROM orders WHERE id = :order")?
        .query_row(of, |row| row.get(0))
        .optional()?;
    match n_tellings {
        None => return Ok(()),
        Some(0) => tellings::stand_alone_no_more(tx, order_id)?,
        Some(_) => {}
    }
    let mut buyers = BuyerWriter::prepare(tx)?;
    let mut touched = Touched::default();
    settle_order(tx, &mut buyers, &mut touched, order_id)?;
    drop(buyers);
    let is_by_hand = tx.prepare_cached(include_str!("is_sale_by_hand.sql"))?.exists(of)?;
    if is_by_hand && acts::of_order(tx, order_id)?.is_empty() {
        tellings::stand_alone_again(tx, order_id)?;
    }
    for customer in &touched.customers {
        sweep::name_customer(tx, *customer)?;
    }
    Ok(())
}

fn write_lines(tx: &Transaction<'_>, order_id: i64, settled: &Settled) -> Result<Change> {
    let stored = lines::of_order(tx, order_id)?;
    let says_the_same = |a: &ToldLine, b: &ToldLine| {
        (a.product_id, a.quantity, a.unit_price_minor)
            == (b.product_id, b.quantity, b.unit_price_minor)
    };
    let mut change = Change::default();
    for (position, line) in settled.lines.iter().enumerate() {
        let before = match &line.key {
            Some(_) => stored.iter().find(|stored| stored.key == line.key),
            None => stored.get(position).filter(|stored| stored.key.is_none()),
        };
        match before {
            Some(before) if says_the_same(before, line) => change.lines_same += 1,
            Some(_) => change.lines_changed += 1,
            None => change.lines_new += 1,
        }
    }
    let n_known = change.lines_same + change.lines_changed;
    change.lines_gone = stored.len() as i64 - n_known;
    if stored != settled.lines {
        lines::rewrite(tx, order_id, &settled.lines)?;
    }
    Ok(change)
}

pub fn place(tx: &Transaction<'_>, order_id: i64) -> Result<Place> {
    Ok(tx.prepare_cached(include_str!("place_of_order.sql"))?.query_row(
        named_params! { ":order": order_id },
        |row| {
            let id: Option<i64> = row.get("identity_id")?;
            let customer_id: Option<i64> = row.get("customer_id")?;
            let kind: Option<String> = row.get("evidence")?;
            let value: Option<String> = row.get("value")?;
            Ok(Place {
                channel_id: row.get("channel_id")?,
                number: row.get("number")?,
                identity: id
                    .zip(customer_id)
                    .map(|(id, customer_id)| KnownIdentity { id, customer_id }),
                evidence: kind
                    .as_deref()
                    .and_then(EvidenceKind::parse)
                    .zip(value)
                    .map(|(kind, value)| Evidence { kind, value }),
            })
        },
    )?)
}

/// The identity to which the order belongs: the one that the best evidence names. An identity that
/// has nothing but this order is renamed rather than left, so that its customer stays.
fn whose(
    tx: &Transaction<'_>,
    buyers: &mut BuyerWriter<'_>,
    order_id: i64,
    place: &Place,
    evidence: Option<&Evidence>,
    kept: &[Kept],
) -> Result<Option<KnownIdentity>> {
    // What the merchant wrote down as a sale to somebody is no file's to give to somebody else.
    if stands_by_hand(tx, place)? {
        return Ok(place.identity);
    }
    let Some(evidence) = evidence else { return Ok(None) };
    if place.identity.is_some() && place.evidence.as_ref() == Some(evidence) {
        return Ok(place.identity);
    }
    let target = find_identity(tx, place.channel_id, evidence)?;
    let is_bare = match place.identity {
        None => false,
        Some(present) => is_bare(tx, present.id, order_id)?,
    };
    match (place.identity, target) {
        (Some(present), None) if is_bare => {
            rename(tx, present.id, evidence)?;
            Ok(Some(present))
        }
        // Joining two customers with whom the merchant has worked is the merchant's to decide.
        (Some(present), Some(target))
            if is_bare
                && home_of(tx, target.id)? != home_of(tx, present.id)?
                && is_worked_with(tx, present.id)? =>
        {
            Ok(Some(present))
        }
        (_, Some(target)) => Ok(Some(target)),
        (_, None) => {
            let (file_id, row) =
                kept.first().map_or((0, 0), |kept| (kept.telling.file_id, kept.row));
            // Who was worked with keeps the orders that get better evidence.
            let of_customer = match place.identity {
                Some(present) if is_worked_with(tx, present.id)? => Some(present.customer_id),
                Some(_) | None => None,
            };
            let channel = place.channel_id;
            let made = buyers.make_bare(channel, evidence, of_customer, file_id, row)?;
            if let Some(present) = place.identity.filter(|_| of_customer.is_some()) {
                share_home(tx, made.id, present.id)?;
            }
            Ok(Some(made))
        }
    }
}

fn stands_by_hand(tx: &Transaction<'_>, place: &Place) -> Result<bool> {
    let is_named_so =
        place.evidence.as_ref().is_some_and(|evidence| by_hand::is_named_so(&evidence.value));
    let channel = named_params! { ":channel": place.channel_id, ":key": by_hand::CHANNEL };
    Ok(is_named_so
        && tx
            .prepare_cached("SELECT 1 FROM channels WHERE id = :channel AND key = :key")?
            .exists(channel)?)
}

fn is_bare(tx: &Transaction<'_>, identity_id: i64, order_id: i64) -> Result<bool> {
    let is_shared = tx
        .prepare_cached(include_str!("has_other_reasons.sql"))?
        .exists(named_params! { ":identity": identity_id, ":order": order_id })?;
    Ok(!is_shared)
}

/// The card with which the identity was born.
fn home_of(tx: &Transaction<'_>, identity_id: i64) -> Result<i64> {
    Ok(tx
        .prepare_cached(
            "SELECT coalesce(home_id, customer_id) FROM identities WHERE id = :identity",
        )?
        .query_row(named_params! { ":identity": identity_id }, |row| row.get(0))?)
}

/// The identity counts as born with the card of the other, which may be joined into a third.
fn share_home(tx: &Transaction<'_>, identity_id: i64, other_id: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE identities SET home_id = (SELECT home_id FROM identities WHERE id = :other)
         WHERE id = :identity",
    )?
    .execute(named_params! { ":identity": identity_id, ":other": other_id })?;
    Ok(())
}

/// Whether the merchant has worked with the card with which the identity was born.
fn is_worked_with(tx: &Transaction<'_>, identity_id: i64) -> Result<bool> {
    let home = home_of(tx, identity_id)?;
    let identity = named_params! { ":identity": identity_id };
    Ok(customers::is_worked_with(tx, home)?
        || tx.prepare_cached(include_str!("is_worked_with.sql"))?.exists(identity)?)
}

/// An identity gets a better name; what the merchant decided on it goes along.
pub fn rename(tx: &Transaction<'_>, identity_id: i64, evidence: &Evidence) -> Result<()> {
    decisions::rename(tx, identity_id, evidence)?;
    tx.prepare_cached(
        "UPDATE identities SET evidence = :evidence, value = :value WHERE id = :identity",
    )?
    .execute(named_params! {
        ":evidence": evidence.kind.as_str(),
        ":value": evidence.value,
        ":identity": identity_id,
    })?;
    Ok(())
}

/// The words of all tellings stand under the identity of the order; words that other orders of
/// their old identity use too are copied.
fn hand_over(
    tx: &Transaction<'_>,
    buyers: &mut BuyerWriter<'_>,
    order_id: i64,
    identity_id: i64,
    kept: &[Kept],
    touched: &mut Touched,
) -> Result<()> {
    for telling in kept {
        let (Some(buyer_id), Some(old)) = (telling.buyer_id, telling.identity_id) else { continue };
        if old == identity_id {
            continue;
        }
        touched.identities.insert(old);
        let customer: Option<i64> = tx
            .prepare_cached("SELECT customer_id FROM identities WHERE id = :identity")?
            .query_row(named_params! { ":identity": old }, |row| row.get(0))
            .optional()?;
        touched.customers.extend(customer);
        let words_hash: Option<i64> = tx
            .prepare_cached("SELECT words_hash FROM buyers WHERE id = :buyer")?
            .query_row(named_params! { ":buyer": buyer_id }, |row| row.get(0))
            .optional()?;
        let Some(words_hash) = words_hash else { continue };
        let moved = match find_buyer(tx, identity_id, words_hash)? {
            Some(same) => same,
            None => buyers.copy_words(tx, buyer_id, identity_id)?,
        };
        tx.prepare_cached(
            "UPDATE order_tellings SET buyer_id = :moved WHERE order_id = :order AND buyer_id = :buyer",
        )?
        .execute(named_params! { ":moved": moved, ":order": order_id, ":buyer": buyer_id })?;
    }
    Ok(())
}
