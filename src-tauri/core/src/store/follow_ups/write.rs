//! Writes planned items into the table.

use rusqlite::{Statement, Transaction, params};

use crate::Result;
use crate::domain::cadence::{Item, Lead, follow_up_id};
use crate::store::day::day_text;

pub struct Writer<'tx> {
    insert: Statement<'tx>,
}

impl<'tx> Writer<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<Writer<'tx>> {
        Ok(Writer { insert: tx.prepare(include_str!("insert.sql"))? })
    }

    pub fn write(&mut self, customer_id: i64, items: &[Item]) -> Result<()> {
        for item in items {
            let of_order = item.order.map(Lead::Order).or(item.ticket.map(Lead::Ticket));
            let of_year = item.turn.map(|year| Lead::Year { customer: customer_id, year });
            let Some(lead) = of_order.or(of_year) else { continue };
            self.insert.execute(params![
                follow_up_id(item.kind, lead),
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
