//! The lines of orders: keyed by the channel's own number, else by their place within the order.

use std::collections::HashMap;

use rusqlite::{Statement, Transaction, named_params, params};

use super::intake::Intake;
use crate::Result;
use crate::domain::merge::Incoming;
use crate::domain::staged::StagedLine;

pub struct LineWriter<'tx> {
    insert: Statement<'tx>,
    /// How many lines this file has told of an order so far, for orders that come in parts.
    told: HashMap<i64, usize>,
}

struct StoredLine {
    position: i64,
    key: Option<String>,
    product_id: i64,
    quantity: i64,
    unit_price_minor: Option<i64>,
    file_id: i64,
}

impl<'tx> LineWriter<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<LineWriter<'tx>> {
        Ok(LineWriter {
            insert: tx.prepare(include_str!("insert_line.sql"))?,
            told: HashMap::new(),
        })
    }

    pub fn forget_positions(&mut self) {
        self.told.clear();
    }

    /// The lines of an order that was not there before. A line key that stands twice is one line.
    pub fn insert_all(
        &mut self,
        intake: &mut Intake<'tx>,
        order_id: i64,
        lines: &[StagedLine],
    ) -> Result<()> {
        for (position, line) in lines.iter().enumerate() {
            let is_repeat =
                line.key.is_some() && lines[..position].iter().any(|other| other.key == line.key);
            if !is_repeat {
                self.insert(intake, order_id, position as i64, line)?;
            }
        }
        Ok(())
    }

    fn insert(
        &mut self,
        intake: &mut Intake<'tx>,
        order_id: i64,
        position: i64,
        line: &StagedLine,
    ) -> Result<()> {
        let product_id = product_of(intake, line)?;
        self.insert.execute(params![
            order_id,
            position,
            line.key,
            product_id,
            line.quantity,
            line.unit_price_minor,
            intake.file_id,
            line.row,
        ])?;
        intake.outcome.lines.new += 1;
        Ok(())
    }

    /// Lays the lines of a file over those that are known; says whether anything changed.
    ///
    /// Lines without a key stand for their places: from the first on, or after those that the
    /// file gave before when the order's rows lie apart.
    pub fn merge(
        &mut self,
        intake: &mut Intake<'tx>,
        order_id: i64,
        order: &Incoming,
    ) -> Result<bool> {
        let lines = &order.lines;
        if lines.is_empty() {
            return Ok(false);
        }
        let mut stored = stored(intake.tx, order_id)?;
        let of_this_file = stored.iter().filter(|line| line.file_id == intake.file_id).count();
        let told = self.told.entry(order_id).or_insert(of_this_file);
        let first = if order.continues { *told as i64 } else { 0 };
        *told = first as usize + lines.len();
        let mut has_changed = false;
        for (place, line) in lines.iter().enumerate() {
            let position = first + place as i64;
            let known = stored.iter().position(|known| match &line.key {
                Some(key) => known.key.as_ref() == Some(key),
                None => known.key.is_none() && known.position == position,
            });
            match known {
                Some(index) => has_changed |= update(intake, order_id, &mut stored[index], line)?,
                None => {
                    let next = stored.iter().map(|line| line.position + 1).max().unwrap_or(0);
                    self.insert(intake, order_id, next, line)?;
                    stored.push(remembered(intake, next, line)?);
                    has_changed = true;
                }
            }
        }
        Ok(has_changed)
    }
}

fn product_of(intake: &mut Intake<'_>, line: &StagedLine) -> Result<i64> {
    let variation = line.variation.as_deref().unwrap_or_default();
    let sku = line.sku.as_deref().unwrap_or_default();
    intake.known.product(intake.tx, &line.title, variation, sku)
}

fn remembered(intake: &mut Intake<'_>, position: i64, line: &StagedLine) -> Result<StoredLine> {
    Ok(StoredLine {
        position,
        key: line.key.clone(),
        product_id: product_of(intake, line)?,
        quantity: line.quantity,
        unit_price_minor: line.unit_price_minor,
        file_id: intake.file_id,
    })
}

fn stored(tx: &Transaction<'_>, order_id: i64) -> Result<Vec<StoredLine>> {
    let mut statement = tx.prepare_cached(include_str!("get_lines.sql"))?;
    let lines = statement.query_map(named_params! { ":order": order_id }, |row| {
        Ok(StoredLine {
            position: row.get("position")?,
            key: row.get("line_key")?,
            product_id: row.get("product_id")?,
            quantity: row.get("quantity")?,
            unit_price_minor: row.get("unit_price_minor")?,
            file_id: row.get("file_id")?,
        })
    })?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// A blank price or title never erases a known one.
fn update(
    intake: &mut Intake<'_>,
    order_id: i64,
    known: &mut StoredLine,
    line: &StagedLine,
) -> Result<bool> {
    let product_id =
        if line.title.is_empty() { known.product_id } else { product_of(intake, line)? };
    let unit_price_minor = line.unit_price_minor.or(known.unit_price_minor);
    let is_same = known.product_id == product_id
        && known.quantity == line.quantity
        && known.unit_price_minor == unit_price_minor;
    if is_same {
        intake.outcome.lines.same += 1;
        return Ok(false);
    }
    intake.tx.prepare_cached(include_str!("update_line.sql"))?.execute(named_params! {
        ":order": order_id,
        ":position": known.position,
        ":product": product_id,
        ":quantity": line.quantity,
        ":unit_price": unit_price_minor,
    })?;
    known.product_id = product_id;
    known.quantity = line.quantity;
    known.unit_price_minor = unit_price_minor;
    intake.outcome.lines.changed += 1;
    Ok(true)
}
