//! Who bought: finds or makes the identity behind an order, and the customer behind the identity.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use rusqlite::{OptionalExtension, Statement, Transaction, named_params, params};

use super::evidence::{Evidence, Naming, evidence, is_masked};
use super::intake::Intake;
use super::known::KnownIdentity;
use crate::Result;
use crate::domain::merge::Incoming;
use crate::domain::staged::{Nature, StagedContactPoint};
use crate::store::day::day_text;

pub struct BuyerWriter<'tx> {
    insert_customer: Statement<'tx>,
    insert_identity: Statement<'tx>,
    insert_contact_point: Statement<'tx>,
    /// Of identities born in a bulk import: the day of the order that named them, and the name.
    /// All files of a bulk import are of one format, so their rank is one.
    named: HashMap<i64, (Option<NaiveDate>, u64)>,
    next_customer: i64,
    next_identity: i64,
}

/// The identity of an order after a file told of it again.
pub struct Improved {
    pub identity: Option<KnownIdentity>,
    pub has_changed: bool,
}

impl<'tx> BuyerWriter<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<BuyerWriter<'tx>> {
        let next = |table: &str| -> Result<i64> {
            let sql = format!("SELECT coalesce(max(id), 0) + 1 FROM {table}");
            Ok(tx.query_row(&sql, [], |row| row.get(0))?)
        };
        Ok(BuyerWriter {
            insert_customer: tx.prepare(include_str!("insert_customer.sql"))?,
            insert_identity: tx.prepare(include_str!("insert_identity.sql"))?,
            insert_contact_point: tx.prepare(include_str!("insert_contact_point.sql"))?,
            named: HashMap::new(),
            next_customer: next("customers")?,
            next_identity: next("identities")?,
        })
    }

    /// The identity behind a new order; none for a sale that names nobody.
    pub fn identity_of(
        &mut self,
        intake: &mut Intake<'tx>,
        order: &Incoming,
    ) -> Result<Option<KnownIdentity>> {
        let Some(evidence) = evidence(order) else { return Ok(None) };
        let channel = intake.channel_id;
        let known = intake.known.identity(intake.tx, channel, evidence.kind, &evidence.value)?;
        let identity = match known {
            Some(identity) => {
                self.name_anew(intake, identity, order)?;
                identity
            }
            None => self.make(intake, &evidence, None, order)?,
        };
        self.add_contact_points(intake, identity.id, order)?;
        intake.meet(identity.customer_id);
        Ok(Some(identity))
    }

    /// What a further file adds to the buyer of a known order: contact points, a newer name, and
    /// the identity itself where the file knows better.
    pub fn improve(
        &mut self,
        intake: &mut Intake<'tx>,
        order_id: i64,
        identity_id: Option<i64>,
        known_rank: i64,
        order: &Incoming,
    ) -> Result<Improved> {
        let Some(identity_id) = identity_id else {
            let identity = self.identity_of(intake, order)?;
            return Ok(Improved { identity, has_changed: identity.is_some() });
        };
        let present = present(intake.tx, identity_id)?;
        let mut identity = KnownIdentity { id: identity_id, customer_id: present.customer_id };
        let mut has_changed = false;
        if let Some(evidence) = evidence(order) {
            if evidence.is_better_than(&present.evidence, intake.buyer_rank(), known_rank)
                && let Some(better) = self.move_order(
                    intake,
                    order_id,
                    identity,
                    &present.evidence,
                    &evidence,
                    order,
                )?
            {
                identity = better;
                has_changed = true;
            }
            has_changed |= self.name_anew(intake, identity, order)?;
            has_changed |= self.add_contact_points(intake, identity.id, order)?;
        }
        Ok(Improved { identity: Some(identity), has_changed })
    }

    fn make(
        &mut self,
        intake: &mut Intake<'tx>,
        evidence: &Evidence,
        customer_id: Option<i64>,
        order: &Incoming,
    ) -> Result<KnownIdentity> {
        let naming = Naming::of(&order.buyer);
        let called = naming.called(&order.buyer, evidence);
        let customer_id = match customer_id {
            Some(id) => id,
            None => {
                let id = self.next_customer;
                self.next_customer += 1;
                self.insert_customer.execute(params![
                    id,
                    called,
                    naming.city,
                    naming.country,
                    intake.file_id,
                    order.row
                ])?;
                intake.bear(id);
                id
            }
        };
        let identity = KnownIdentity { id: self.next_identity, customer_id };
        self.next_identity += 1;
        let (named_rank, named_on) = match naming.name {
            "" => (-1, None),
            _ => (intake.buyer_rank(), order.facts.ordered_on),
        };
        self.insert_identity.execute(params![
            identity.id,
            intake.channel_id,
            evidence.kind,
            evidence.value,
            customer_id,
            called,
            naming.city,
            naming.country,
            named_rank,
            day_text(named_on),
            intake.file_id,
            order.row,
        ])?;
        intake.known.remember_identity(intake.channel_id, evidence.kind, &evidence.value, identity);
        if intake.known.is_in_memory() {
            self.named.insert(identity.id, (named_on, naming.hash()));
        }
        Ok(identity)
    }

    /// The name and place of the newest order win, whichever file came in first.
    fn name_anew(
        &mut self,
        intake: &Intake<'tx>,
        identity: KnownIdentity,
        order: &Incoming,
    ) -> Result<bool> {
        let naming = Naming::of(&order.buyer);
        if naming.name.is_empty() {
            return Ok(false);
        }
        let named_on = order.facts.ordered_on;
        if let Some((known_on, known_hash)) = self.named.get_mut(&identity.id) {
            let is_old = (*known_on, *known_hash) >= (named_on, naming.hash());
            if *known_hash == naming.hash() || is_old {
                *known_on = (*known_on).max(named_on);
                return Ok(false);
            }
            (*known_on, *known_hash) = (named_on, naming.hash());
        }
        let changed = intake.tx.prepare_cached(include_str!("name_identity.sql"))?.execute(
            named_params! {
                ":identity": identity.id,
                ":name": naming.name,
                ":city": naming.city,
                ":country": naming.country,
                ":named_on": day_text(named_on),
            },
        )?;
        if changed == 0 {
            return Ok(false);
        }
        name_customer(intake.tx, identity.customer_id)?;
        Ok(true)
    }

    /// Gives the order to the identity that the better evidence names. The old one goes when
    /// nothing is left of it. None where the merchant already worked with a customer whom the
    /// move would leave empty; joining those two is the merchant's to decide.
    fn move_order(
        &mut self,
        intake: &mut Intake<'tx>,
        order_id: i64,
        old: KnownIdentity,
        old_evidence: &Evidence,
        evidence: &Evidence,
        order: &Incoming,
    ) -> Result<Option<KnownIdentity>> {
        let channel = intake.channel_id;
        let target = intake.known.identity(intake.tx, channel, evidence.kind, &evidence.value)?;
        let new = match target {
            Some(new) if new.id == old.id => return Ok(None),
            Some(new) => new,
            None => self.make(intake, evidence, Some(old.customer_id), order)?,
        };
        let old_is_bare = !has_other_orders(intake.tx, old.id, order_id)?;
        let leaves_empty = old_is_bare && new.customer_id != old.customer_id;
        if leaves_empty && has_events(intake.tx, old.customer_id)? {
            return Ok(None);
        }
        if old_is_bare {
            intake
                .tx
                .prepare_cached("UPDATE orders SET identity_id = :new WHERE id = :order")?
                .execute(named_params! { ":new": new.id, ":order": order_id })?;
            absorb(intake.tx, old.id, new.id)?;
            intake.known.forget_identity(channel, old_evidence.kind, &old_evidence.value);
            self.named.remove(&old.id);
            intake.untouch(old.customer_id, new.customer_id)?;
        }
        name_customer(intake.tx, new.customer_id)?;
        Ok(Some(new))
    }

    /// Adds what is not there yet; says whether there was anything.
    fn add_contact_points(
        &mut self,
        intake: &mut Intake<'tx>,
        identity_id: i64,
        order: &Incoming,
    ) -> Result<bool> {
        let buyer = &order.buyer;
        let mut added = false;
        let handle = buyer.handle.as_deref().filter(|handle| !is_masked(handle));
        if let Some(handle) = handle {
            let value = handle.to_lowercase();
            added |= self.add(intake, identity_id, order, "handle", &value, handle, Nature::Own)?;
        }
        for (kind, point) in
            [("email", &buyer.email), ("phone", &buyer.phone), ("phone", &buyer.other_phone)]
        {
            if let Some(StagedContactPoint { value, shown, nature }) = point {
                added |= self.add(intake, identity_id, order, kind, value, shown, *nature)?;
            }
        }
        if let Some(address) = buyer.address.as_ref().filter(|address| !address.is_blank()) {
            let value = address.parts().join("\n");
            let nature = if is_masked(&value) { Nature::Masked } else { Nature::Own };
            added |= self.add(intake, identity_id, order, "post", &value, &value, nature)?;
        }
        Ok(added)
    }

    #[expect(clippy::too_many_arguments, reason = "one contact point with its provenance")]
    fn add(
        &mut self,
        intake: &mut Intake<'tx>,
        identity_id: i64,
        order: &Incoming,
        kind: &str,
        value: &str,
        shown: &str,
        nature: Nature,
    ) -> Result<bool> {
        let valid_until = valid_until(intake, order, kind, nature);
        if intake.known.has_contact_point(intake.tx, identity_id, kind, value)? {
            return match valid_until {
                Some(day) => lengthen(intake.tx, identity_id, kind, value, day),
                None => Ok(false),
            };
        }
        self.insert_contact_point.execute(params![
            identity_id,
            kind,
            value,
            Some(shown).filter(|shown| *shown != value),
            nature.as_str(),
            day_text(valid_until),
            intake.file_id,
            order.row,
        ])?;
        Ok(true)
    }
}

impl Nature {
    fn as_str(self) -> &'static str {
        match self {
            Nature::Own => "own",
            Nature::Relay => "relay",
            Nature::Masked => "masked",
        }
    }
}

struct Present {
    customer_id: i64,
    evidence: Evidence,
}

fn present(tx: &Transaction<'_>, identity_id: i64) -> Result<Present> {
    Ok(tx
        .prepare_cached("SELECT customer_id, evidence, value FROM identities WHERE id = :id")?
        .query_row(named_params! { ":id": identity_id }, |row| {
            let kind: String = row.get("evidence")?;
            let kind = match kind.as_str() {
                "handle" => "handle",
                "email" => "email",
                "phone" => "phone",
                _ => "order",
            };
            Ok(Present {
                customer_id: row.get("customer_id")?,
                evidence: Evidence { kind, value: row.get("value")? },
            })
        })?)
}

fn has_other_orders(tx: &Transaction<'_>, identity_id: i64, order_id: i64) -> Result<bool> {
    Ok(tx
        .prepare_cached("SELECT 1 FROM orders WHERE identity_id = :identity AND id <> :order")?
        .exists(named_params! { ":identity": identity_id, ":order": order_id })?)
}

fn has_events(tx: &Transaction<'_>, customer_id: i64) -> Result<bool> {
    Ok(tx
        .prepare_cached("SELECT 1 FROM events WHERE customer_id = :customer")?
        .exists(named_params! { ":customer": customer_id })?)
}

/// Hands the contact points of a bare identity to the new one and removes it.
fn absorb(tx: &Transaction<'_>, old: i64, new: i64) -> Result<()> {
    for statement in [include_str!("drop_doubled_points.sql"), include_str!("hand_over_points.sql")]
    {
        tx.prepare_cached(statement)?.execute(named_params! { ":old": old, ":new": new })?;
    }
    tx.prepare_cached("DELETE FROM identities WHERE id = :old")?
        .execute(named_params! { ":old": old })?;
    Ok(())
}

fn name_customer(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    tx.prepare_cached(include_str!("name_customer.sql"))?
        .execute(named_params! { ":customer": customer_id })?;
    Ok(())
}

/// A forwarding number of the channel lives so long after delivery, else after the order.
fn valid_until(
    intake: &Intake<'_>,
    order: &Incoming,
    kind: &str,
    nature: Nature,
) -> Option<NaiveDate> {
    let days = intake.file.as_ref()?.relay_phone_days?;
    let is_relay_phone = kind == "phone" && nature == Nature::Relay;
    let from = order.facts.delivered_on.or(order.facts.ordered_on)?;
    is_relay_phone.then(|| from.checked_add_days(Days::new(days))).flatten()
}

fn lengthen(
    tx: &Transaction<'_>,
    identity_id: i64,
    kind: &str,
    value: &str,
    valid_until: NaiveDate,
) -> Result<bool> {
    let changed =
        tx.prepare_cached(include_str!("lengthen_point.sql"))?.execute(named_params! {
            ":identity": identity_id,
            ":kind": kind,
            ":value": value,
            ":day": valid_until,
        })?;
    Ok(changed > 0)
}

impl Intake<'_> {
    fn bear(&mut self, customer_id: i64) {
        self.outcome.customers_new += 1;
        if !self.known.is_in_memory() {
            self.born.insert(customer_id);
        }
    }

    /// The old customer goes when nothing is left of them.
    fn untouch(&mut self, old: i64, new: i64) -> Result<()> {
        if old == new {
            return Ok(());
        }
        let is_left: Option<i64> = self
            .tx
            .prepare_cached("SELECT 1 FROM identities WHERE customer_id = :customer")?
            .query_row(named_params! { ":customer": old }, |row| row.get(0))
            .optional()?;
        if is_left.is_none() {
            for statement in [
                "DELETE FROM follow_ups WHERE customer_id = :customer",
                "DELETE FROM customers WHERE id = :customer",
            ] {
                self.tx.prepare_cached(statement)?.execute(named_params! { ":customer": old })?;
            }
            if self.born.remove(&old) {
                self.outcome.customers_new -= 1;
            }
            self.touched.remove(&old);
            self.met.remove(&old);
        } else {
            self.touch(old);
        }
        Ok(())
    }
}
