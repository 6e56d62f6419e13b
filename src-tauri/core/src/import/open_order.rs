//! An order while its rows are being read.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::money::Currency;
use crate::domain::staged::{StagedLine, StagedOrder};

/// An order whose rows are still being read.
pub(super) struct Open {
    pub order: StagedOrder,
    /// What its rows have in common beside the number.
    pub group: Option<String>,
    /// The parts of lines that were read.
    pub parts: HashSet<String>,
    /// For amounts, also where the order itself is silent; none that could be read: no amounts.
    pub currency: Option<Currency>,
    pub ordered_on: Option<NaiveDate>,
    /// Of its rows so far; `None` as soon as they alone do not make the order.
    pub rows_hash: Option<u64>,
    /// How many problems there were before it.
    pub n_problems: u64,
}

impl Open {
    /// A line that was sent in several parcels is one, of all that was in them.
    pub fn add_line(&mut self, line: StagedLine, part: Option<String>) {
        let Some(part) = part else { return self.order.lines.push(line) };
        let is_new = self.parts.insert(part);
        let known = self.order.lines.iter_mut().find(|known| known.key == line.key);
        match known {
            Some(known) if is_new => known.quantity += line.quantity,
            Some(_) => {}
            None => self.order.lines.push(line),
        }
    }
}
