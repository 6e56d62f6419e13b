//! Every no that the batch told of stays: consent only tightens by itself.

use rusqlite::{Transaction, named_params};

use super::{Stays, Undone};
use crate::Result;

/// Keeps the refusals and bounces of the batch, and a "not on the list" where somebody else said
/// that they are.
pub fn keep(tx: &Transaction<'_>, batch_id: i64, undone: &mut Undone) -> Result<()> {
    let batch = named_params! { ":batch": batch_id };
    let mut statement = tx.prepare(include_str!("refusals_of_batch.sql"))?;
    let mut rows = statement.query(batch)?;
    while let Some(row) = rows.next()? {
        let act: String = row.get("act")?;
        let kept = tx.prepare_cached(include_str!("keep_refusal.sql"))?.execute(named_params! {
            ":kind": row.get::<_, String>("kind")?,
            ":value": row.get::<_, String>("value")?,
            ":act": act,
            ":said_on": row.get::<_, String>("said_on")?,
            ":file": row.get::<_, i64>("file_id")?,
            ":row": row.get::<_, i64>("row_number")?,
        })?;
        if kept > 0 {
            undone.could_not(Stays {
                what: "consent",
                reason: if act == "bounced" { "bounce_stays" } else { "refusal_stays" },
                name: row.get("value")?,
                customer_id: row.get("customer_id")?,
            });
        }
    }
    Ok(())
}
