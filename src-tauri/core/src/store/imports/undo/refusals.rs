//! Every no that the batch told of stays: consent only tightens by itself.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Transaction, named_params};

use super::{Stays, Undone};
use crate::Result;
use crate::store::events;

/// Every contact point of which some file says yes.
fn granted(tx: &Transaction<'_>) -> Result<HashSet<(String, String)>> {
    let mut statement =
        tx.prepare("SELECT DISTINCT kind, value FROM contact_points WHERE consent = 'granted'")?;
    let points = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(points.collect::<rusqlite::Result<_>>()?)
}

/// Keeps the refusals and bounces of the batch, and a "not on the list" where somebody else said
/// that they are.
pub fn keep(tx: &Transaction<'_>, batch_id: i64, undone: &mut Undone) -> Result<()> {
    let batch = named_params! { ":batch": batch_id };
    let granted = granted(tx)?;
    let mut told = HashSet::new();
    let mut statement = tx.prepare(include_str!("refusals_of_batch.sql"))?;
    let mut rows = statement.query(batch)?;
    while let Some(row) = rows.next()? {
        let act: String = row.get("act")?;
        let point: (String, String) = (row.get("kind")?, row.get("value")?);
        if act == "not_granted" && !granted.contains(&point) {
            continue;
        }
        tx.prepare_cached(include_str!("keep_refusal.sql"))?.execute(named_params! {
            ":kind": point.0,
            ":value": point.1,
            ":act": act,
            ":said_on": row.get::<_, String>("said_on")?,
            ":file": row.get::<_, i64>("file_id")?,
            ":row": row.get::<_, i64>("row_number")?,
        })?;
        if told.insert((point, act.clone())) {
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

/// A contact point by which somebody asked the merchant not to be reached.
pub struct Spoken {
    identity_id: i64,
    kind: String,
    value: String,
    said_on: NaiveDate,
}

/// All of them, as long as somebody tells of them.
pub fn spoken(tx: &Transaction<'_>) -> Result<Vec<Spoken>> {
    let mut statement = tx.prepare(include_str!("spoken_refusals.sql"))?;
    let points = statement.query_map([], |row| {
        Ok(Spoken {
            identity_id: row.get("identity_id")?,
            kind: row.get("kind")?,
            value: row.get("value")?,
            said_on: row.get("said_on")?,
        })
    })?;
    Ok(points.collect::<rusqlite::Result<_>>()?)
}

/// Keeps the no by the contact point where nobody is left who could be known to have said it: whoever
/// comes with it again is somebody who refused.
pub fn keep_spoken(tx: &Transaction<'_>, spoken: &[Spoken]) -> Result<()> {
    for point in spoken {
        let is_left = tx
            .prepare_cached("SELECT 1 FROM identities WHERE id = :identity")?
            .exists(named_params! { ":identity": point.identity_id })?;
        if !is_left {
            events::suppress(tx, &point.kind, &point.value, "refused", point.said_on)?;
        }
    }
    Ok(())
}
