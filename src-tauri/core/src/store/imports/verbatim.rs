//! The orders of a file by the hashes of their rows, packed into some fourteen bytes each: rows that
//! come again in the same words are recognised without being read.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Transaction, named_params};

use super::intake::Intake;
use super::known::KnownOrder;
use super::packed::{pull, pull_step, push, push_step};
use super::tellings;
use crate::Result;
use crate::domain::incoming::Incoming;
use crate::domain::staged::{Verbatim, VerbatimOrder};

/// What a file tells, order by order, in the order of the file.
#[derive(Default)]
pub struct ToldRows {
    bytes: Vec<u8>,
    before: VerbatimOrder,
    /// Further rows of these came elsewhere in the file.
    grown: HashSet<u32>,
}

impl ToldRows {
    pub fn note(&mut self, rows_hash: u64, order: VerbatimOrder) {
        push_order(&mut self.bytes, rows_hash, &order, &self.before);
        self.before = order;
    }

    /// The rows that were noted are not all of the order.
    pub fn forget(&mut self, order_id: i64) {
        self.grown.extend(u32::try_from(order_id));
    }

    /// `None` where there is nothing to keep.
    pub fn packed(self) -> Option<Vec<u8>> {
        let mut bytes = self.bytes;
        if !self.grown.is_empty() {
            let mut left = ToldRows::default();
            unpacked(&bytes)
                .filter(|(_, order)| !self.grown.contains(&order.order_id))
                .for_each(|(rows_hash, order)| left.note(rows_hash, order));
            bytes = left.bytes;
        }
        Some(bytes).filter(|bytes| !bytes.is_empty())
    }
}

fn push_order(bytes: &mut Vec<u8>, rows_hash: u64, order: &VerbatimOrder, before: &VerbatimOrder) {
    let step = |now: u32, before: u32| i64::from(now) - i64::from(before);
    bytes.extend(rows_hash.to_le_bytes());
    push_step(bytes, step(order.order_id, before.order_id));
    push_step(bytes, step(order.identity_id, before.identity_id));
    push_step(bytes, day_number(order.ordered_on) - day_number(before.ordered_on));
    push(bytes, u64::from(order.n_lines));
}

/// The orders again; a damaged end is left off.
fn unpacked(bytes: &[u8]) -> impl Iterator<Item = (u64, VerbatimOrder)> + '_ {
    let mut rest = bytes;
    let mut before = VerbatimOrder::default();
    std::iter::from_fn(move || {
        let (rows_hash, after) = rest.split_first_chunk()?;
        rest = after;
        let mut stepped = |from: u32| u32::try_from(i64::from(from) + pull_step(&mut rest)?).ok();
        let (order_id, identity_id) = (stepped(before.order_id)?, stepped(before.identity_id)?);
        let day = day_number(before.ordered_on) + pull_step(&mut rest)?;
        let n_lines = u32::try_from(pull(&mut rest)?).ok()?;
        before = VerbatimOrder { order_id, identity_id, ordered_on: day_of(day), n_lines, row: 0 };
        Some((u64::from_le_bytes(*rows_hash), before))
    })
}

/// Days since 1 January 1970; a number that no day has for none.
fn day_number(day: Option<NaiveDate>) -> i64 {
    day.map_or(NO_DAY, |day| i64::from(day.to_epoch_days()))
}

fn day_of(number: i64) -> Option<NaiveDate> {
    let number = i32::try_from(number).ok().filter(|_| number != NO_DAY)?;
    NaiveDate::from_epoch_days(number)
}

const NO_DAY: i64 = -1_000_000;

/// The orders that files of the channel told in rows that are read alike, as long as those files are
/// in and nobody tells anything else of the order.
pub fn known(tx: &Transaction<'_>, channel_id: i64, reading: i64) -> Result<Verbatim> {
    let mut files = tx.prepare_cached(include_str!("told_rows.sql"))?;
    let mut files = files.query(named_params! { ":channel": channel_id, ":reading": reading })?;
    let mut verbatim = Verbatim::default();
    let mut with_tellings: Option<HashSet<u32>> = None;
    while let Some(file) = files.next()? {
        let with_tellings = match &mut with_tellings {
            Some(orders) => orders,
            none => none.insert(orders_with_tellings(tx)?),
        };
        let bytes = file.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        verbatim.make_room_for(bytes.len() / LEAST_BYTES);
        unpacked(bytes)
            .filter(|(_, order)| !with_tellings.contains(&order.order_id))
            .for_each(|(rows_hash, order)| verbatim.put(rows_hash, order));
    }
    Ok(verbatim)
}

/// A packed order has no fewer bytes.
const LEAST_BYTES: usize = 13;

fn orders_with_tellings(tx: &Transaction<'_>) -> Result<HashSet<u32>> {
    let mut statement = tx.prepare_cached("SELECT DISTINCT order_id FROM order_tellings")?;
    let orders = statement.query_map([], |row| row.get(0))?;
    Ok(orders.collect::<rusqlite::Result<_>>()?)
}

impl Intake<'_> {
    /// Takes an order that a file before this one told in the same rows.
    pub fn take_verbatim(&mut self, order: VerbatimOrder) -> Result<()> {
        let order_id = i64::from(order.order_id);
        self.outcome.lines.same += i64::from(order.n_lines);
        self.count_same(order_id);
        if order.identity_id > 0 {
            self.met_identities.insert(order.identity_id);
        }
        // Another file of this batch may have told otherwise in the meantime.
        if self.unsettled.contains(&order_id) {
            tellings::repeat_first(self.tx, order_id, self.file_id, order.row)?;
        } else {
            self.told_again.entry(order_id).or_insert(order.row);
        }
        Ok(())
    }

    /// Remembers by which rows the file told of the order.
    pub(super) fn note_rows(&mut self, known: KnownOrder, order: &Incoming) {
        let Some(wording) = order.wording else { return };
        let id_of = |id: i64| u32::try_from(id).ok();
        let identity_id = known.identity.map_or(Some(0), |identity| id_of(identity.id));
        if let (Some(order_id), Some(identity_id)) = (id_of(known.id), identity_id) {
            let (ordered_on, n_lines) = (wording.ordered_on, order.lines.len() as u32);
            let order = VerbatimOrder { order_id, identity_id, ordered_on, n_lines, row: 0 };
            self.told_rows.note(wording.hash, order);
        }
    }

    /// How many customers were there before and are told of again.
    pub(super) fn customers_met(&mut self) -> Result<i64> {
        if !self.met_identities.is_empty() {
            let mut statement = self.tx.prepare("SELECT id, customer_id FROM identities")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                if self.met_identities.contains(&row.get(0)?) {
                    self.met.insert(row.get(1)?);
                }
            }
        }
        Ok(self.met.len() as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(order_id: u32, identity_id: u32, day: Option<&str>, n_lines: u32) -> VerbatimOrder {
        let ordered_on = day.map(|day| day.parse().expect("a day"));
        VerbatimOrder { order_id, identity_id, ordered_on, n_lines, row: 0 }
    }

    #[test]
    fn what_was_packed_comes_out_without_the_orders_that_grew() {
        let told = [
            (u64::MAX, order(900_000, 7, Some("2026-03-01"), 1)),
            (3, order(2, 0, None, 300)),
            (4, order(5, 4_000_000_000, Some("1999-12-31"), 2)),
        ];
        let mut rows = ToldRows::default();
        told.iter().for_each(|(hash, order)| rows.note(*hash, *order));
        rows.forget(2);
        let packed = rows.packed().expect("two orders are left");
        let again: Vec<_> = unpacked(&packed).collect();
        assert_eq!(again, [told[0], told[2]]);
        assert_eq!(unpacked(&packed[..packed.len() - 1]).count(), 1);
    }

    #[test]
    fn a_long_file_takes_few_bytes_an_order() {
        let mut rows = ToldRows::default();
        for id in 1..10_000 {
            rows.note(u64::from(id), order(id, id * 7919 % 5000 + 1, Some("2026-03-01"), 2));
        }
        assert!(rows.packed().expect("orders").len() < 10_000 * 14);
    }
}
