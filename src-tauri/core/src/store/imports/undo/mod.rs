//! The time machine: takes a batch back, whatever came in before or after it.
//!
//! Every order is what the files tell of it together. A batch that goes takes its tellings along:
//! an order that nobody else tells of goes, any other is put together again from what is left. What
//! the merchant has worked with since stays, and so does every no.

mod gone;
mod refusals;
mod tellings;

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, named_params};

use super::buyers::{BuyerWriter, remember_ids};
use super::settle::{Touched, settle_order};
use super::sweep;
use crate::domain::merge::FieldChange;
use crate::store::follow_ups::{self, Planning};
use crate::store::grouping::{self, How, Moment, Seeds};
use crate::store::{Shop, ascending};
use crate::{Error, Result};

const CHANGES_SHOWN: usize = 50;
const KEPT_SHOWN: usize = 200;

/// What went back, and what did not.
#[derive(Clone, Debug, Default)]
pub struct Undone {
    pub orders_removed: i64,
    pub orders_changed_back: i64,
    pub orders_told_elsewhere: i64,
    pub lines_removed: i64,
    pub customers_removed: i64,
    pub contact_points_removed: i64,
    /// The first values that were given back.
    pub changes: Vec<(String, FieldChange)>,
    pub kept: Vec<Stays>,
    pub n_kept: i64,
    pub could_not: Vec<Stays>,
    pub n_could_not: i64,
    pub follow_ups: BTreeMap<String, i64>,
}

/// Something that stays, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stays {
    pub what: &'static str,
    pub reason: &'static str,
    pub name: String,
    pub customer_id: Option<i64>,
}

impl Undone {
    fn keep(&mut self, stays: Stays) {
        self.n_kept += 1;
        if self.kept.len() < KEPT_SHOWN {
            self.kept.push(stays);
        }
    }

    fn could_not(&mut self, stays: Stays) {
        self.n_could_not += 1;
        if self.could_not.len() < KEPT_SHOWN {
            self.could_not.push(stays);
        }
    }
}

/// Takes the batch back in one transaction. A dry run does it all and gives it up.
pub fn undo(
    shop: &Shop,
    planning: &Planning,
    batch_id: i64,
    at: DateTime<Utc>,
    is_dry_run: bool,
) -> Result<Undone> {
    let mut db = shop.writer();
    refuse_unknown(&db, batch_id)?;
    // Rows go in an order that is right by construction; checking each would take longer than
    // removing it.
    db.pragma_update(None, "foreign_keys", false)?;
    let result = in_transaction(shop, &mut db, planning, batch_id, at, is_dry_run);
    db.pragma_update(None, "foreign_keys", true)?;
    result
}

fn refuse_unknown(db: &Connection, batch_id: i64) -> Result<()> {
    let undone_at: Option<Option<String>> = db
        .query_row(
            // What was typed by hand came in by no import.
            "SELECT undone_at FROM import_batches WHERE id = :batch
             AND id NOT IN (SELECT batch_id FROM import_files WHERE format = :by_hand)",
            named_params! { ":batch": batch_id, ":by_hand": crate::store::by_hand::FORMAT },
            |row| row.get(0),
        )
        .optional()?;
    match undone_at {
        None => Err(Error::NotFound { what: "batch", id: batch_id }),
        Some(Some(_)) => Err(Error::TooLate { what: "batch" }),
        Some(None) => Ok(()),
    }
}

fn in_transaction(
    shop: &Shop,
    db: &mut Connection,
    planning: &Planning,
    batch_id: i64,
    at: DateTime<Utc>,
    is_dry_run: bool,
) -> Result<Undone> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let undone = take_back(&tx, planning, batch_id, at)?;
    if is_dry_run {
        tx.rollback()?;
    } else {
        shop.commit_and_search(tx)?;
    }
    Ok(undone)
}

fn take_back(
    tx: &Transaction<'_>,
    planning: &Planning,
    batch_id: i64,
    at: DateTime<Utc>,
) -> Result<Undone> {
    let mut undone = Undone::default();
    tx.execute(
        "UPDATE import_batches SET undone_at = :at WHERE id = :batch",
        named_params! {
            ":at": at.to_rfc3339_opts(SecondsFormat::Secs, true),
            ":batch": batch_id,
        },
    )?;
    remember_ids(tx)?;
    refusals::keep(tx, batch_id, &mut undone)?;
    let spoken = refusals::spoken(tx)?;
    let told = tellings::of_batch(tx, batch_id, &mut undone)?;
    let mut touched = Touched::default();
    let mut buyers = BuyerWriter::prepare(tx)?;
    for order_id in &told.to_settle {
        put_together(tx, &mut buyers, &mut touched, *order_id, &mut undone)?;
    }
    drop(buyers);
    gone::remove(tx, &told.gone, &mut touched, &mut undone)?;
    take_back_customer_files(tx, batch_id, &mut touched)?;
    let mut seeds = Seeds { everybody: touched.everybody, ..Seeds::default() };
    seeds.lose(tx, &touched.identities)?;
    seeds.identities.extend(&touched.retold);
    let swept = sweep::sweep(tx, &touched)?;
    refusals::keep_spoken(tx, &spoken)?;
    let how = How::at(Moment { at, today: planning.today });
    let regrouped = grouping::regroup(tx, &seeds, None, &how)?;
    touched.customers.extend(regrouped.touched);
    undone.customers_removed += swept.n_customers + regrouped.n_gone;
    undone.contact_points_removed += swept.n_contact_points;
    for customer_id in &swept.kept {
        undone.keep(Stays {
            what: "customer",
            reason: "acts_since",
            name: name_of(tx, *customer_id)?,
            customer_id: Some(*customer_id),
        });
    }
    tx.execute(include_str!("delete_unused_products.sql"), [])?;
    tx.execute(include_str!("begin_channels_anew.sql"), [])?;
    plan(tx, planning, &touched)?;
    undone.follow_ups = follow_ups::counts_this_week(tx, planning.today)?;
    Ok(undone)
}

fn put_together(
    tx: &Transaction<'_>,
    buyers: &mut BuyerWriter<'_>,
    touched: &mut Touched,
    order_id: i64,
    undone: &mut Undone,
) -> Result<()> {
    let change = settle_order(tx, buyers, touched, order_id)?;
    change.identity.into_iter().for_each(|identity| touched.add(identity));
    if !change.is_any() {
        undone.orders_told_elsewhere += 1;
        return Ok(());
    }
    undone.orders_changed_back += 1;
    undone.lines_removed += change.lines_gone;
    let room = CHANGES_SHOWN.saturating_sub(undone.changes.len());
    if room > 0 {
        let number: String = tx
            .prepare_cached("SELECT number FROM orders WHERE id = :order")?
            .query_row(named_params! { ":order": order_id }, |row| row.get(0))?;
        let fields = change.fields.into_iter().take(room);
        undone.changes.extend(fields.map(|field| (number.clone(), field)));
    }
    Ok(())
}

fn take_back_customer_files(
    tx: &Transaction<'_>,
    batch_id: i64,
    touched: &mut Touched,
) -> Result<()> {
    let batch = named_params! { ":batch": batch_id };
    let mut statement = tx.prepare(include_str!("customers_of_batch.sql"))?;
    let mut rows = statement.query(batch)?;
    while let Some(row) = rows.next()? {
        touched.identities.insert(row.get(0)?);
        touched.customers.insert(row.get(1)?);
    }
    tx.execute(
        "DELETE FROM buyer_tellings
         WHERE file_id IN (SELECT id FROM import_files WHERE batch_id = :batch)",
        batch,
    )?;
    Ok(())
}

pub(super) fn name_of(tx: &Transaction<'_>, customer_id: i64) -> Result<String> {
    let mut statement = tx.prepare_cached("SELECT name FROM customers WHERE id = :customer")?;
    let customer = named_params! { ":customer": customer_id };
    Ok(statement.query_row(customer, |row| row.get(0)).optional()?.unwrap_or_default())
}

fn plan(tx: &Transaction<'_>, planning: &Planning, touched: &Touched) -> Result<()> {
    let planning = planning.with_channels(tx)?;
    if touched.everybody {
        return follow_ups::replan_all(tx, &planning);
    }
    let customers = ascending(&touched.customers);
    follow_ups::replan(tx, &planning, &customers)
}
