//! Who bought: finds or makes the identity that the evidence names, the customer behind it, and
//! the buyer in the words of the file.

use chrono::{Days, NaiveDate};
use rusqlite::{Statement, Transaction, named_params, params};

use super::intake::Intake;
use super::known::KnownIdentity;
use crate::Result;
use crate::domain::contact_point::is_masked;
use crate::domain::evidence::{Evidence, Naming};
use crate::domain::incoming::{Incoming, ToldBuyer};
use crate::domain::staged::{ConsentAct, Nature, StagedContactPoint};
use crate::store::day::day_text;

pub struct BuyerWriter<'tx> {
    insert_customer: Statement<'tx>,
    insert_identity: Statement<'tx>,
    insert_buyer: Statement<'tx>,
    next_customer: i64,
    next_identity: i64,
    next_buyer: i64,
}

/// The buyer of an order.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub identity: KnownIdentity,
    pub buyer_id: i64,
}

/// An id that no row ever had, also none that is gone.
pub fn next_id(tx: &Transaction<'_>, table: &str) -> Result<i64> {
    let sql = format!(
        "SELECT max(
            coalesce((SELECT max(id) FROM {table}), 0),
            coalesce((SELECT id FROM ids_given WHERE table_name = :table), 0)
        ) + 1"
    );
    Ok(tx.query_row(&sql, named_params! { ":table": table }, |row| row.get(0))?)
}

/// Ids are given once: what is printed on paper never means another order later.
pub fn remember_ids(tx: &Transaction<'_>) -> Result<()> {
    for table in ["orders", "customers", "identities", "buyers"] {
        let sql = format!(
            "INSERT INTO ids_given (table_name, id)
             SELECT '{table}', max(id) FROM {table} WHERE true HAVING max(id) IS NOT NULL
             ON CONFLICT (table_name) DO UPDATE SET id = max(id, excluded.id)"
        );
        tx.execute(&sql, [])?;
    }
    Ok(())
}

impl<'tx> BuyerWriter<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<BuyerWriter<'tx>> {
        Ok(BuyerWriter {
            insert_customer: tx.prepare(include_str!("insert_customer.sql"))?,
            insert_identity: tx.prepare(include_str!("insert_identity.sql"))?,
            insert_buyer: tx.prepare(include_str!("insert_buyer.sql"))?,
            next_customer: next_id(tx, "customers")?,
            next_identity: next_id(tx, "identities")?,
            next_buyer: next_id(tx, "buyers")?,
        })
    }

    /// The buyer of a new order.
    pub fn of_order(
        &mut self,
        intake: &mut Intake<'tx>,
        order: &Incoming,
    ) -> Result<Option<Found>> {
        let Some(told) = &order.buyer else { return Ok(None) };
        let (identity, is_new) = self.identity(intake, told, order.facts.ordered_on)?;
        let (buyer_id, has_new_words) =
            self.words_of(intake, identity.id, told, relied_on(order))?;
        intake.may_be_renamed(identity.id, is_new, has_new_words);
        Ok(Some(Found { identity, buyer_id }))
    }

    /// Somebody of a customer file; says whether they or the words are new.
    pub fn of_customer_file(
        &mut self,
        intake: &mut Intake<'tx>,
        told: &ToldBuyer,
    ) -> Result<(Found, bool)> {
        let (identity, is_new) = self.identity(intake, told, None)?;
        let (buyer_id, has_new_words) = self.words_of(intake, identity.id, told, None)?;
        intake.may_be_renamed(identity.id, is_new, has_new_words);
        Ok((Found { identity, buyer_id }, has_new_words))
    }

    /// The identity that the evidence names, made when it is new, and whether it is.
    fn identity(
        &mut self,
        intake: &mut Intake<'tx>,
        told: &ToldBuyer,
        named_on: Option<NaiveDate>,
    ) -> Result<(KnownIdentity, bool)> {
        let (channel, evidence) = (intake.channel_id, &told.evidence);
        let known = intake.known.identity(intake.tx, channel, evidence, told.evidence_key)?;
        if let Some(identity) = known {
            intake.meet(identity.customer_id);
            return Ok((identity, false));
        }
        let naming = Naming::of(&told.words);
        let called = naming.called(&told.words, evidence);
        let customer_id = self.next_customer;
        self.next_customer += 1;
        self.insert_customer.execute(params![
            customer_id,
            called,
            naming.city,
            naming.country,
            intake.file_id,
            told.row
        ])?;
        intake.bear(customer_id);
        let id = self.next_identity;
        self.next_identity += 1;
        let (named_rank, named_on) = match naming.name {
            "" => (-1, None),
            _ => (told.buyer_rank, named_on),
        };
        self.insert_identity.execute(params![
            id,
            channel,
            evidence.kind.as_str(),
            evidence.value,
            customer_id,
            called,
            naming.city,
            naming.country,
            named_rank,
            day_text(named_on),
            intake.file_id,
            told.row,
        ])?;
        let identity = KnownIdentity { id, customer_id };
        intake.known.remember_identity(told.evidence_key, identity);
        Ok((identity, true))
    }

    /// The buyer of the identity in these words, made when they are new, and whether they are.
    pub fn words_of(
        &mut self,
        intake: &mut Intake<'tx>,
        identity_id: i64,
        told: &ToldBuyer,
        relied_on: Option<NaiveDate>,
    ) -> Result<(i64, bool)> {
        let days = intake.file.as_ref().and_then(|file| file.relay_phone_days);
        let is_relayed = told.words.has_relay_phone();
        let until = days.filter(|_| is_relayed).zip(relied_on);
        let until = until.and_then(|(days, from)| from.checked_add_days(Days::new(days)));
        let known = intake.known.buyer(intake.tx, identity_id, told.words_hash)?;
        if let Some(buyer_id) = known {
            if let Some(day) = until {
                lengthen(intake.tx, buyer_id, day)?;
            }
            return Ok((buyer_id, false));
        }
        let buyer_id = self.next_buyer;
        self.next_buyer += 1;
        self.insert(intake, buyer_id, identity_id, told, days.filter(|_| is_relayed), until)?;
        intake.count_consents(told);
        intake.is_told_anew(identity_id, told);
        intake.known.remember_buyer(identity_id, told.words_hash, buyer_id);
        Ok((buyer_id, true))
    }

    fn insert(
        &mut self,
        intake: &Intake<'tx>,
        buyer_id: i64,
        identity_id: i64,
        told: &ToldBuyer,
        phone_days: Option<u64>,
        phone_until: Option<NaiveDate>,
    ) -> Result<()> {
        let words = &told.words;
        let handle = words.handle.as_deref().filter(|handle| !is_masked(handle));
        let folded = handle.map(str::to_lowercase);
        let address = words.address.as_ref().filter(|address| !address.is_blank());
        let on_one_line = |part: &str| part.replace(['\r', '\n'], " ");
        let address = address.map(|address| address.parts().map(on_one_line).join("\n"));
        let nature = address.as_deref().map(|address| match is_masked(address) {
            true => Nature::Masked.as_str(),
            false => Nature::Own.as_str(),
        });
        let (email, phone) = (Point::of(&words.email), Point::of(&words.phone));
        let other = Point::of(&words.other_phone);
        let act = |act: Option<ConsentAct>| act.map(ConsentAct::as_str);
        self.insert_buyer.execute(params![
            buyer_id,
            identity_id,
            told.words_hash,
            told.buyer_rank,
            words.name,
            folded,
            handle.filter(|handle| folded.as_deref() != Some(handle)),
            email.value,
            email.shown,
            email.nature,
            phone.value,
            phone.shown,
            phone.nature,
            other.value,
            other.shown,
            other.nature,
            address,
            nature,
            phone_days.map(|days| days as i64),
            day_text(phone_until),
            act(told.consents.email),
            act(told.consents.phone),
            act(told.consents.post),
            act(told.consents.im),
            day_text(told.consents.said_on),
            day_text(told.since_on),
            told.note,
            intake.file_id,
            told.row,
        ])?;
        Ok(())
    }

    /// An identity for evidence that no row has yet, with a customer of its own unless one is given.
    pub fn make_bare(
        &mut self,
        channel_id: i64,
        evidence: &Evidence,
        customer_id: Option<i64>,
        file_id: i64,
        row: i64,
    ) -> Result<KnownIdentity> {
        let identity = KnownIdentity {
            id: self.next_identity,
            customer_id: customer_id.unwrap_or(self.next_customer),
        };
        self.next_identity += 1;
        if customer_id.is_none() {
            self.next_customer += 1;
            let (id, name) = (identity.customer_id, &evidence.value);
            self.insert_customer.execute(params![id, name, "", "", file_id, row])?;
        }
        self.insert_identity.execute(params![
            identity.id,
            channel_id,
            evidence.kind.as_str(),
            evidence.value,
            identity.customer_id,
            evidence.value,
            "",
            "",
            -1,
            day_text(None),
            file_id,
            row
        ])?;
        Ok(identity)
    }

    /// The same words under another identity.
    pub fn copy_words(
        &mut self,
        tx: &Transaction<'_>,
        buyer_id: i64,
        identity_id: i64,
    ) -> Result<i64> {
        let copy = self.next_buyer;
        self.next_buyer += 1;
        tx.prepare_cached(include_str!("copy_buyer.sql"))?.execute(
            named_params! { ":copy": copy, ":identity": identity_id, ":buyer": buyer_id },
        )?;
        Ok(copy)
    }
}

/// A contact point as the row of a buyer holds it.
#[derive(Default)]
struct Point<'a> {
    value: Option<&'a str>,
    shown: Option<&'a str>,
    nature: Option<&'static str>,
}

impl<'a> Point<'a> {
    fn of(point: &'a Option<StagedContactPoint>) -> Point<'a> {
        point.as_ref().map_or_else(Point::default, |point| Point {
            value: Some(&point.value),
            shown: Some(point.shown.as_str()).filter(|shown| *shown != point.value),
            nature: Some(point.nature.as_str()),
        })
    }
}

/// The day from which a forwarding number of the order is counted.
pub fn relied_on(order: &Incoming) -> Option<NaiveDate> {
    order.facts.delivered_on.or(order.facts.ordered_on)
}

fn lengthen(tx: &Transaction<'_>, buyer_id: i64, until: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "UPDATE buyers SET phone_until = :until WHERE id = :buyer AND phone_until < :until",
    )?
    .execute(named_params! { ":buyer": buyer_id, ":until": until })?;
    Ok(())
}

impl Intake<'_> {
    fn bear(&mut self, customer_id: i64) {
        self.outcome.customers_new += 1;
        if !self.known.is_in_memory() {
            self.born.insert(customer_id);
        }
    }

    /// Who is told in new words may turn out to be somebody else too.
    fn is_told_anew(&mut self, identity_id: i64, told: &ToldBuyer) {
        match self.known.is_in_memory() {
            true => self.holders.add(&told.words, identity_id),
            false => {
                self.seeds.identities.insert(identity_id);
            }
        }
    }

    /// An identity that is told in new words, or of a new order, may be called otherwise. In a bulk
    /// import only new words need a look, since the newest order decides between words.
    fn may_be_renamed(&mut self, identity_id: i64, is_new_identity: bool, has_new_words: bool) {
        if !is_new_identity && (has_new_words || !self.known.is_in_memory()) {
            self.to_name.insert(identity_id);
        }
    }
}
