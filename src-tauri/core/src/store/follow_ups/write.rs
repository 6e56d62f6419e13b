//! Writes planned items into the table.

use rusqlite::{Statement, Transaction, params};

use crate::Result;
use crate::domain::cadence::{Item, Kind};
use crate::store::day::day_text;

/// The number of a follow-up: derived from its kind and what leads it, so that it stays the same
/// however often the plan is thrown away.
pub fn id_of(kind: Kind, leader: i64) -> i64 {
    leader * 8
        + match kind {
            Kind::ThankYou => 0,
            Kind::Satisfaction => 1,
            Kind::CrossSell => 2,
            Kind::Churn => 3,
            Kind::Ticket => 5,
        }
}

pub struct Writer<'tx> {
    insert: Statement<'tx>,
}

impl<'tx> Writer<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<Writer<'tx>> {
        Ok(Writer { insert: tx.prepare(include_str!("insert.sql"))? })
    }

    pub fn write(&mut self, customer_id: i64, items: &[Item]) -> Result<()> {
        for item in items {
            let Some(leader) = item.order.or(item.ticket) else { continue };
            self.insert.execute(params![
                id_of(item.kind, leader),
                customer_id,
                item.kind.as_str(),
                item.order,
                day_text(Some(item.due)),
                day_text(Some(item.until)),
                day_text(item.expires),
                item.state.as_str(),
                item.reason.map(|reason| reason.as_str()),
                item.medium.map(|medium| medium.as_str()),
                item.attempts,
            ])?;
        }
        Ok(())
    }
}
