//! Takes the orders of a file: new ones are written at once, known ones that are told otherwise are
//! kept as a further telling and settled when the batch is whole.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Statement, Transaction, named_params, params};

use super::buyers::{BuyerWriter, Found, next_id, relied_on};
use super::intake::Intake;
use super::known::KnownOrder;
use super::lines::LineWriter;
use super::tellings;
use crate::Result;
use crate::domain::incoming::{Incoming, joined_hash};
use crate::domain::merge::OrderFacts;
use crate::domain::money::Currency;
use crate::domain::order::OrderStatus;
use crate::store::day::day_text;

/// So many changed orders wait in memory for further rows of theirs.
const WAITING: usize = 20_000;

/// The statements that run for every row, prepared once and bound by place, which is quicker.
pub struct OrderWriter<'tx> {
    insert: Statement<'tx>,
    pub(super) buyers: BuyerWriter<'tx>,
    lines: LineWriter<'tx>,
    /// Known orders that this file tells otherwise, until no further rows of theirs can come.
    waiting: HashMap<i64, Waiting>,
    next_id: i64,
}

struct Waiting {
    known: KnownOrder,
    told: Incoming,
}

impl<'tx> OrderWriter<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<OrderWriter<'tx>> {
        Ok(OrderWriter {
            insert: tx.prepare(include_str!("insert_order.sql"))?,
            buyers: BuyerWriter::prepare(tx)?,
            lines: LineWriter::prepare(tx)?,
            waiting: HashMap::new(),
            next_id: next_id(tx, "orders")?,
        })
    }

    pub fn next_id(&self) -> i64 {
        self.next_id
    }

    /// Takes an order; gives it back where it is of no more use here, to be dropped elsewhere.
    pub fn take(&mut self, intake: &mut Intake<'tx>, order: Incoming) -> Result<Option<Incoming>> {
        let known =
            intake.known.order(intake.tx, intake.channel_id, &order.number, order.number_key)?;
        match known {
            None => self.insert(intake, &order)?,
            Some(known) if order.continues && self.has_begun(intake, known)? => {
                self.go_on(intake, known, order)?;
                return Ok(None);
            }
            Some(known) if known.content_hash == order.content_hash => {
                self.told_again(intake, known, &order)?;
            }
            Some(known) => {
                self.keep_waiting(intake, Waiting { known, told: order })?;
                return Ok(None);
            }
        }
        Ok(Some(order))
    }

    fn insert(&mut self, intake: &mut Intake<'tx>, order: &Incoming) -> Result<()> {
        let found = self.buyers.of_order(intake, order)?;
        let id = self.next_id;
        self.next_id += 1;
        self.insert_row(intake, id, found, order)?;
        intake.outcome.lines.new += self.lines.insert_all(
            intake.tx,
            &mut intake.known,
            id,
            intake.file_id,
            0,
            &order.lines,
        )?;
        intake.outcome.orders.new += 1;
        if let Some(found) = found {
            intake.touch(found.identity.customer_id);
        }
        let known = KnownOrder {
            id,
            content_hash: order.content_hash,
            n_tellings: 0,
            file_id: intake.file_id,
            identity: found.map(|found| found.identity),
        };
        intake.known.remember_order(order.number_key, known);
        intake.has_news = true;
        if order.movement.is_some() || order.continues {
            tellings::stand_alone_no_more(intake.tx, id)?;
            tellings::note_more(intake.tx, id, order)?;
            intake.known.remember_order(order.number_key, KnownOrder { n_tellings: 1, ..known });
            intake.unsettled.insert(id);
        } else {
            intake.note_rows(known, order);
        }
        Ok(())
    }

    fn insert_row(
        &mut self,
        intake: &Intake<'tx>,
        id: i64,
        found: Option<Found>,
        order: &Incoming,
    ) -> Result<()> {
        let facts = &order.facts;
        self.insert.execute(params![
            id,
            intake.channel_id,
            order.number,
            found.map(|found| found.identity.id),
            found.map(|found| found.buyer_id),
            day_text(facts.ordered_on),
            facts.ordered_at,
            day_text(facts.paid_on),
            day_text(facts.shipped_on),
            day_text(facts.delivered_on),
            day_text(facts.cancelled_on),
            facts.status.map(OrderStatus::as_str),
            facts.currency.as_ref().map(Currency::as_str),
            facts.items_minor,
            facts.shipping_minor,
            facts.tax_minor,
            facts.discount_minor,
            facts.total_minor,
            facts.refunded_minor,
            facts.summary,
            facts.n_units,
            facts.note,
            day_text(ended_on(facts)),
            order.content_hash,
            intake.file_id,
            order.row,
        ])?;
        Ok(())
    }

    /// Whether this file has told of the order before, so that further rows belong to those.
    fn has_begun(&self, intake: &Intake<'tx>, known: KnownOrder) -> Result<bool> {
        Ok(self.waiting.contains_key(&known.id)
            || known.file_id == intake.file_id
            || intake.told_again.contains_key(&known.id)
            || tellings::has_told(intake.tx, known.id, intake.file_id)?)
    }

    /// Further rows of an order of this file.
    fn go_on(&mut self, intake: &mut Intake<'tx>, known: KnownOrder, part: Incoming) -> Result<()> {
        intake.told_rows.forget(known.id);
        if let Some(waiting) = self.waiting.get_mut(&known.id) {
            waiting.told.go_on(part);
            return Ok(());
        }
        let was_told_alone = known.n_tellings == 0 && known.file_id == intake.file_id;
        if was_told_alone {
            return self.lengthen(intake, known, &part);
        }
        // The first rows said what was known: what the file tells is that and these.
        if known.n_tellings == 0 {
            tellings::stand_alone_no_more(intake.tx, known.id)?;
        }
        tellings::go_on(intake, known.id, &part)?;
        intake.grown.insert(known.id);
        self.say_too(intake, &part)?;
        let n_tellings = known.n_tellings.max(1) + 1;
        intake.known.remember_order(part.number_key, KnownOrder { n_tellings, ..known });
        intake.unsettled.insert(known.id);
        Ok(())
    }

    /// The row of the order was written from this very file: it grows.
    fn lengthen(
        &mut self,
        intake: &mut Intake<'tx>,
        known: KnownOrder,
        part: &Incoming,
    ) -> Result<()> {
        let content_hash = joined_hash(known.content_hash, part.content_hash);
        let stored = tellings::stored_facts(intake.tx, known.id)?;
        let facts = stored.with_part(&part.facts);
        tellings::write_facts(intake.tx, known.id, &facts, content_hash)?;
        intake
            .tx
            .prepare_cached("UPDATE orders SET ended_on = :ended_on WHERE id = :order")?
            .execute(
                named_params! { ":ended_on": day_text(ended_on(&facts)), ":order": known.id },
            )?;
        self.say_too(intake, part)?;
        let first: i64 = intake
            .tx
            .prepare_cached(
                "SELECT coalesce(max(position), -1) + 1 FROM order_lines WHERE order_id = :order",
            )?
            .query_row(named_params! { ":order": known.id }, |row| row.get(0))?;
        intake.outcome.lines.new += self.lines.insert_all(
            intake.tx,
            &mut intake.known,
            known.id,
            intake.file_id,
            first,
            &part.lines,
        )?;
        let known = KnownOrder { content_hash, ..known };
        intake.known.remember_order(part.number_key, known);
        Ok(())
    }

    /// What further rows of an order say of consent is kept, whoever tells of the order itself.
    fn say_too(&mut self, intake: &mut Intake<'tx>, part: &Incoming) -> Result<()> {
        match &part.buyer {
            Some(told) if told.consents.are_any() => intake.take_words(&mut self.buyers, told),
            Some(_) | None => Ok(()),
        }
    }

    /// The same order in the same words.
    fn told_again(
        &mut self,
        intake: &mut Intake<'tx>,
        known: KnownOrder,
        order: &Incoming,
    ) -> Result<()> {
        intake.outcome.lines.same += order.lines.len() as i64;
        intake.count_same(known.id);
        if let Some(identity) = known.identity {
            intake.meet(identity.customer_id);
        }
        if known.n_tellings > 0 {
            let (hash, file) = (order.content_hash, intake.file_id);
            tellings::copy_for_file(intake.tx, known.id, hash, file, order.row)?;
            return Ok(());
        }
        if known.file_id != intake.file_id {
            intake.told_again.entry(known.id).or_insert(order.row);
            intake.note_rows(known, order);
        }
        Ok(())
    }

    fn keep_waiting(&mut self, intake: &mut Intake<'tx>, waiting: Waiting) -> Result<()> {
        if self.waiting.len() >= WAITING {
            self.tell_waiting(intake)?;
        }
        match self.waiting.insert(waiting.known.id, waiting) {
            Some(before) => self.tell(intake, before),
            None => Ok(()),
        }
    }

    /// No further rows of these can come.
    pub fn tell_waiting(&mut self, intake: &mut Intake<'tx>) -> Result<()> {
        let mut all: Vec<Waiting> = self.waiting.drain().map(|(_, waiting)| waiting).collect();
        all.sort_unstable_by_key(|waiting| waiting.told.row);
        all.into_iter().try_for_each(|waiting| self.tell(intake, waiting))
    }

    /// Keeps what the file says of a known order beside what was known.
    fn tell(&mut self, intake: &mut Intake<'tx>, waiting: Waiting) -> Result<()> {
        let Waiting { known, told } = waiting;
        let known = intake
            .known
            .order(intake.tx, intake.channel_id, &told.number, told.number_key)?
            .unwrap_or(known);
        if known.content_hash == told.content_hash
            || tellings::is_known(intake.tx, known.id, told.content_hash)?
        {
            return self.told_again(intake, known, &told);
        }
        if known.n_tellings == 0 {
            tellings::stand_alone_no_more(intake.tx, known.id)?;
        }
        let buyer_id = match &told.buyer {
            None => None,
            Some(buyer) => Some(self.buyer_of_telling(intake, known, buyer, &told)?),
        };
        tellings::add(intake, known.id, buyer_id, &told)?;
        intake.has_news = true;
        let n_tellings = known.n_tellings.max(1) + 1;
        intake.known.remember_order(told.number_key, KnownOrder { n_tellings, ..known });
        intake.unsettled.insert(known.id);
        Ok(())
    }

    /// The words stand under the order's identity until it is settled whose they are.
    fn buyer_of_telling(
        &mut self,
        intake: &mut Intake<'tx>,
        known: KnownOrder,
        told: &crate::domain::incoming::ToldBuyer,
        order: &Incoming,
    ) -> Result<i64> {
        match known.identity {
            Some(identity) => {
                intake.meet(identity.customer_id);
                // Where the words differ from those of other tellings, settling sees to the name.
                let (buyer_id, _) =
                    self.buyers.words_of(intake, identity.id, told, relied_on(order))?;
                Ok(buyer_id)
            }
            None => {
                let found = self.buyers.of_order(intake, order)?;
                Ok(found.map_or(0, |found| found.buyer_id))
            }
        }
    }
}

/// Of an order that one file tells of: the day that it names, else that of the order.
fn ended_on(facts: &OrderFacts) -> Option<NaiveDate> {
    facts.is_over().then(|| facts.cancelled_on.or(facts.ordered_on)).flatten()
}
