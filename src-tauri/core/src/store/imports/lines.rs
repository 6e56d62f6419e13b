//! The lines of orders: written for a new order, and written anew for one that was settled.

use rusqlite::{Statement, Transaction, named_params, params};

use super::known::Known;
use crate::Result;
use crate::domain::staged::StagedLine;
use crate::domain::tellings::ToldLine;

pub struct LineWriter<'tx> {
    insert: Statement<'tx>,
}

impl<'tx> LineWriter<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<LineWriter<'tx>> {
        Ok(LineWriter { insert: tx.prepare(include_str!("insert_line.sql"))? })
    }

    /// The lines of an order that no other file tells of, from this place on; says how many. A
    /// number that stands twice is one line.
    pub fn insert_all(
        &mut self,
        tx: &Transaction<'_>,
        known: &mut Known,
        order_id: i64,
        file_id: i64,
        first: i64,
        lines: &[StagedLine],
    ) -> Result<i64> {
        let mut n = 0;
        for (place, line) in lines.iter().enumerate() {
            if is_repeat(&lines[..place], line) {
                continue;
            }
            self.insert.execute(params![
                order_id,
                first + place as i64,
                line.key,
                product_of(tx, known, line)?,
                line.quantity,
                line.unit_price_minor,
                file_id,
                line.row,
            ])?;
            n += 1;
        }
        Ok(n)
    }
}

pub fn is_repeat(before: &[StagedLine], line: &StagedLine) -> bool {
    line.key.is_some() && before.iter().any(|other| other.key == line.key)
}

pub fn product_of(tx: &Transaction<'_>, known: &mut Known, line: &StagedLine) -> Result<i64> {
    let variation = line.variation.as_deref().unwrap_or_default();
    let sku = line.sku.as_deref().unwrap_or_default();
    known.product(tx, &line.title, variation, sku)
}

/// The lines of the order as they stand.
pub fn of_order(tx: &Transaction<'_>, order_id: i64) -> Result<Vec<ToldLine>> {
    let mut statement = tx.prepare_cached(include_str!("lines_of_order.sql"))?;
    let lines = statement.query_map(named_params! { ":order": order_id }, told_line)?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// Columns: line_key, product_id, is_titled, quantity, unit_price_minor, file_id, row_number.
pub fn told_line(row: &rusqlite::Row<'_>) -> rusqlite::Result<ToldLine> {
    Ok(ToldLine {
        key: row.get(0)?,
        product_id: row.get(1)?,
        is_titled: row.get(2)?,
        quantity: row.get(3)?,
        unit_price_minor: row.get(4)?,
        file_id: row.get(5)?,
        row: row.get(6)?,
    })
}

/// Puts these lines in place of those that stand there.
pub fn rewrite(tx: &Transaction<'_>, order_id: i64, lines: &[ToldLine]) -> Result<()> {
    tx.prepare_cached("DELETE FROM order_lines WHERE order_id = :order")?
        .execute(named_params! { ":order": order_id })?;
    let mut insert = tx.prepare_cached(include_str!("insert_line.sql"))?;
    for (position, line) in lines.iter().enumerate() {
        insert.execute(params![
            order_id,
            position as i64,
            line.key,
            line.product_id,
            line.quantity,
            line.unit_price_minor,
            line.file_id,
            line.row,
        ])?;
    }
    Ok(())
}
