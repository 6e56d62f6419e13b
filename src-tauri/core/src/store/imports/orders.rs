//! Writes new orders and updates known ones.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, Statement, Transaction, named_params, params};

use super::buyers::BuyerWriter;
use super::intake::Intake;
use super::known::KnownOrder;
use super::lines::LineWriter;
use crate::Result;
use crate::domain::merge::{FieldChange, Incoming, OrderFacts};
use crate::domain::money::Currency;
use crate::domain::order::OrderStatus;
use crate::store::day::day_text;

/// So many changes are kept for the merchant to look at.
const CHANGES_SHOWN: usize = 20;

/// The statements that run for every row, prepared once and bound by place, which is quicker.
pub struct OrderWriter<'tx> {
    insert: Statement<'tx>,
    buyers: BuyerWriter<'tx>,
    lines: LineWriter<'tx>,
    /// Orders that were there before this batch, and whether it changed them.
    told_again: HashMap<i64, bool>,
    next_id: i64,
}

/// An order as the table holds it.
struct StoredOrder {
    facts: OrderFacts,
    identity_id: Option<i64>,
    buyer_rank: i64,
    ended_on: Option<NaiveDate>,
    batch_id: i64,
}

impl<'tx> OrderWriter<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<OrderWriter<'tx>> {
        Ok(OrderWriter {
            insert: tx.prepare(include_str!("insert_order.sql"))?,
            buyers: BuyerWriter::prepare(tx)?,
            lines: LineWriter::prepare(tx)?,
            told_again: HashMap::new(),
            next_id: tx
                .query_row("SELECT coalesce(max(id), 0) + 1 FROM orders", [], |row| row.get(0))?,
        })
    }

    /// Lines without a key are counted anew in every file.
    pub fn forget_positions(&mut self) {
        self.lines.forget_positions();
    }

    pub fn take(&mut self, intake: &mut Intake<'tx>, order: &Incoming) -> Result<()> {
        match intake.known.order(intake.tx, intake.channel_id, &order.number)? {
            None => self.insert(intake, order),
            Some(known) if known.content_hash == order.content_hash => {
                self.count_again(intake, known.id, false);
                intake.outcome.lines.same += order.lines.len() as i64;
                if let Some(customer) = known.customer_id {
                    intake.meet(customer);
                }
                Ok(())
            }
            Some(known) => self.update(intake, known, order),
        }
    }

    fn insert(&mut self, intake: &mut Intake<'tx>, order: &Incoming) -> Result<()> {
        let identity = self.buyers.identity_of(intake, order)?;
        let id = self.next_id;
        self.next_id += 1;
        let facts = &order.facts;
        let ended_on = facts
            .is_over()
            .then(|| facts.cancelled_on.or(facts.ordered_on).unwrap_or(intake.today));
        self.insert.execute(params![
            id,
            intake.channel_id,
            order.number,
            identity.map(|identity| identity.id),
            intake.buyer_rank(),
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
            day_text(ended_on),
            order.content_hash,
            intake.file_id,
            order.row,
        ])?;
        self.lines.insert_all(intake, id, &order.lines)?;
        intake.outcome.orders.new += 1;
        if let Some(identity) = identity {
            intake.touch(identity.customer_id);
        }
        let known = KnownOrder {
            id,
            content_hash: order.content_hash,
            customer_id: identity.map(|identity| identity.customer_id),
        };
        intake.known.remember_order(intake.channel_id, &order.number, known);
        Ok(())
    }

    fn update(
        &mut self,
        intake: &mut Intake<'tx>,
        known: KnownOrder,
        order: &Incoming,
    ) -> Result<()> {
        let stored = stored(intake.tx, known.id)?;
        let facts = stored.facts.updated_by(&order.facts);
        let changes = stored.facts.differences(&facts);
        let buyer =
            self.buyers.improve(intake, known.id, stored.identity_id, stored.buyer_rank, order)?;
        let lines_changed = self.lines.merge(intake, known.id, order)?;
        let has_changed = !changes.is_empty() || buyer.has_changed || lines_changed;
        if has_changed {
            let ended_on = match (stored.ended_on, facts.is_over()) {
                (Some(day), true) => Some(day),
                (None, true) => Some(facts.cancelled_on.unwrap_or(intake.today)),
                (_, false) => None,
            };
            let identity_id = buyer.identity.map(|identity| identity.id);
            rewrite(intake, known.id, &facts, ended_on, identity_id, order)?;
            intake.keep_before_images(known.id, &changes)?;
        }
        if stored.batch_id != intake.batch_id {
            self.count_again(intake, known.id, has_changed);
            show_changes(intake, &order.number, changes);
        }
        if let Some(identity) = buyer.identity {
            intake.meet(identity.customer_id);
            if has_changed {
                intake.touch(identity.customer_id);
            }
        }
        Ok(())
    }

    /// An order that two files of a batch tell of counts once.
    fn count_again(&mut self, intake: &mut Intake<'tx>, id: i64, has_changed: bool) {
        let counts = &mut intake.outcome.orders;
        match self.told_again.insert(id, has_changed) {
            None if has_changed => counts.changed += 1,
            None => counts.same += 1,
            Some(false) if has_changed => {
                counts.same -= 1;
                counts.changed += 1;
            }
            Some(true) => {
                self.told_again.insert(id, true);
            }
            Some(false) => {}
        }
    }
}

fn show_changes(intake: &mut Intake<'_>, number: &str, changes: Vec<FieldChange>) {
    let room = CHANGES_SHOWN.saturating_sub(intake.outcome.changes.len());
    for change in changes.into_iter().take(room) {
        intake.outcome.changes.push((number.to_owned(), change));
    }
}

fn stored(tx: &Transaction<'_>, id: i64) -> Result<StoredOrder> {
    Ok(tx
        .prepare_cached(include_str!("get_order.sql"))?
        .query_row(named_params! { ":id": id }, from_row)?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StoredOrder> {
    let status: Option<String> = row.get("status")?;
    let currency: Option<String> = row.get("currency")?;
    Ok(StoredOrder {
        facts: OrderFacts {
            ordered_on: row.get("ordered_on")?,
            ordered_at: row.get("ordered_at")?,
            paid_on: row.get("paid_on")?,
            shipped_on: row.get("shipped_on")?,
            delivered_on: row.get("delivered_on")?,
            cancelled_on: row.get("cancelled_on")?,
            status: status.as_deref().and_then(OrderStatus::parse),
            currency: currency.as_deref().and_then(Currency::parse),
            items_minor: row.get("items_minor")?,
            shipping_minor: row.get("shipping_minor")?,
            tax_minor: row.get("tax_minor")?,
            discount_minor: row.get("discount_minor")?,
            total_minor: row.get("total_minor")?,
            refunded_minor: row.get("refunded_minor")?,
            summary: row.get("summary")?,
            n_units: row.get("n_units")?,
            note: row.get("note")?,
        },
        identity_id: row.get("identity_id")?,
        buyer_rank: row.get("buyer_rank")?,
        ended_on: row.get("ended_on")?,
        batch_id: row.get("batch_id")?,
    })
}

fn rewrite(
    intake: &Intake<'_>,
    id: i64,
    facts: &OrderFacts,
    ended_on: Option<NaiveDate>,
    identity_id: Option<i64>,
    order: &Incoming,
) -> Result<()> {
    intake.tx.prepare_cached(include_str!("update_order.sql"))?.execute(named_params! {
        ":id": id,
        ":identity": identity_id,
        ":rank": intake.buyer_rank(),
        ":ordered_on": day_text(facts.ordered_on),
        ":ordered_at": facts.ordered_at,
        ":paid_on": day_text(facts.paid_on),
        ":shipped_on": day_text(facts.shipped_on),
        ":delivered_on": day_text(facts.delivered_on),
        ":cancelled_on": day_text(facts.cancelled_on),
        ":status": facts.status.map(OrderStatus::as_str),
        ":currency": facts.currency.as_ref().map(Currency::as_str),
        ":items": facts.items_minor,
        ":shipping": facts.shipping_minor,
        ":tax": facts.tax_minor,
        ":discount": facts.discount_minor,
        ":total": facts.total_minor,
        ":refunded": facts.refunded_minor,
        ":summary": facts.summary,
        ":n_units": facts.n_units,
        ":note": facts.note,
        ":ended_on": day_text(ended_on),
        ":hash": order.content_hash,
    })?;
    Ok(())
}

impl Intake<'_> {
    pub(super) fn buyer_rank(&self) -> i64 {
        self.file.as_ref().map_or(0, |file| file.buyer_rank)
    }

    /// In a bulk import everybody is new and planned together; nothing need be remembered.
    pub(super) fn touch(&mut self, customer_id: i64) {
        if !self.known.is_in_memory() {
            self.touched.insert(customer_id);
        }
    }

    pub(super) fn meet(&mut self, customer_id: i64) {
        if !self.known.is_in_memory() && !self.born.contains(&customer_id) {
            self.met.insert(customer_id);
        }
    }

    fn keep_before_images(&self, order_id: i64, changes: &[FieldChange]) -> Result<()> {
        let mut insert = self.tx.prepare_cached(include_str!("insert_before_image.sql"))?;
        for change in changes {
            insert.execute(named_params! {
                ":batch": self.batch_id,
                ":table": "orders",
                ":row": order_id,
                ":field": change.field,
                ":old": change.old,
                ":new": change.new,
            })?;
        }
        Ok(())
    }
}
