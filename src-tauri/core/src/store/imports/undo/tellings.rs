//! What the batch tells of orders, and who else tells of them.

use std::collections::{HashMap, HashSet};

use rusqlite::{Transaction, named_params};

use super::super::told_again::unpacked;
use super::{Stays, Undone};
use crate::Result;

/// The orders of a batch that is taken back, by what becomes of them.
#[derive(Default)]
pub struct OfBatch {
    /// Nobody else tells of these.
    pub gone: Vec<i64>,
    /// These are put together again from what other files tell.
    pub to_settle: Vec<i64>,
}

/// Takes the tellings of the batch away and sorts its orders.
pub fn of_batch(tx: &Transaction<'_>, batch_id: i64, undone: &mut Undone) -> Result<OfBatch> {
    let worked_with = worked_with(tx, batch_id)?;
    let mut alone = ids(tx, include_str!("alone_orders.sql"), batch_id)?;
    let mut several = ids(tx, include_str!("orders_with_tellings.sql"), batch_id)?;
    let asked: HashSet<i64> = alone.iter().chain(&several).copied().collect();
    let elsewhere = told_elsewhere(tx, &asked)?;
    alone.retain(|order| !worked_with.contains_key(order));
    several.retain(|order| !worked_with.contains_key(order));
    for (order, stays) in worked_with {
        if asked.contains(&order) {
            undone.keep(stays);
        }
    }
    let mut sorted = OfBatch::default();
    for order in alone {
        match elsewhere.get(&order) {
            None => sorted.gone.push(order),
            Some((file, row)) => {
                undone.orders_told_elsewhere += 1;
                tx.prepare_cached(
                    "UPDATE orders SET file_id = :file, row_number = :row WHERE id = :order",
                )?
                .execute(named_params! { ":file": file, ":row": row, ":order": order })?;
            }
        }
    }
    for order in several {
        let is_left = forget(tx, batch_id, order, elsewhere.get(&order))?;
        if is_left { &mut sorted.to_settle } else { &mut sorted.gone }.push(order);
    }
    Ok(sorted)
}

fn ids(tx: &Transaction<'_>, sql: &str, batch_id: i64) -> Result<Vec<i64>> {
    let mut statement = tx.prepare(sql)?;
    let ids = statement.query_map(named_params! { ":batch": batch_id }, |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Orders of the batch of which the merchant has recorded something since.
fn worked_with(tx: &Transaction<'_>, batch_id: i64) -> Result<HashMap<i64, Stays>> {
    let mut statement = tx.prepare(include_str!("worked_with.sql"))?;
    let rows = statement.query_map(named_params! { ":batch": batch_id }, |row| {
        let stays = Stays {
            what: "order",
            reason: "acts_since",
            name: row.get("number")?,
            customer_id: row.get("customer_id")?,
        };
        Ok((row.get("id")?, stays))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// For each of these orders that a file which stays told in the same words: the first such file.
fn told_elsewhere(tx: &Transaction<'_>, asked: &HashSet<i64>) -> Result<HashMap<i64, (i64, u32)>> {
    let mut elsewhere = HashMap::new();
    let mut statement = tx.prepare(include_str!("files_that_told_again.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let file: i64 = row.get(0)?;
        let packed = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        for (order, line) in unpacked(packed).filter(|(order, _)| asked.contains(order)) {
            elsewhere.entry(order).or_insert((file, line));
        }
    }
    Ok(elsewhere)
}

/// Takes what the batch tells of an order with several tellings away; false when nothing is left.
/// The telling that stood first goes over to a file that told the same.
fn forget(
    tx: &Transaction<'_>,
    batch_id: i64,
    order: i64,
    elsewhere: Option<&(i64, u32)>,
) -> Result<bool> {
    if let Some((file, row)) = elsewhere {
        tx.prepare_cached(include_str!("hand_telling_over.sql"))?.execute(named_params! {
            ":file": file,
            ":row": row,
            ":order": order,
            ":batch": batch_id,
        })?;
    }
    let told = named_params! { ":order": order, ":batch": batch_id };
    tx.prepare_cached(include_str!("delete_told_lines.sql"))?.execute(told)?;
    tx.prepare_cached(include_str!("delete_tellings.sql"))?.execute(told)?;
    Ok(tx
        .prepare_cached("SELECT 1 FROM order_tellings WHERE order_id = :order")?
        .exists(named_params! { ":order": order })?)
}
