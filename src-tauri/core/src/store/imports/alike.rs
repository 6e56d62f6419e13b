//! Customers of a batch who may be somebody who is there: the first pairs of the queue with one of
//! them. Joining them is the merchant's to decide.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::Transaction;

use crate::Result;
use crate::domain::matching::LookAlike;
use crate::store::duplicates;

const SHOWN: usize = 20;

/// Two customers, and what speaks for one person.
#[derive(Clone, Debug)]
pub struct Alike {
    pub customer_id: i64,
    pub other_customer_id: i64,
    pub name: String,
    pub other_name: String,
    /// The weightiest first.
    pub reasons: Vec<&'static str>,
}

/// The first pairs with one of `born`, and how many there are.
pub fn among(
    tx: &Transaction<'_>,
    born: &HashSet<i64>,
    today: NaiveDate,
) -> Result<(Vec<Alike>, i64)> {
    let pairs = duplicates::among(tx, born, today)?;
    let shown = pairs.iter().take(SHOWN).map(|pair| alike(tx, pair));
    Ok((shown.collect::<Result<_>>()?, pairs.len() as i64))
}

fn alike(tx: &Transaction<'_>, pair: &LookAlike) -> Result<Alike> {
    let name = |id: i64| -> Result<String> {
        Ok(tx
            .prepare_cached("SELECT name FROM customers WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?)
    };
    let mut reasons = pair.reasons.clone();
    reasons.retain(|reason| reason.weight > 0);
    reasons.sort_by_key(|reason| -reason.weight);
    Ok(Alike {
        name: name(pair.one)?,
        other_name: name(pair.other)?,
        customer_id: pair.one,
        other_customer_id: pair.other,
        reasons: reasons.iter().map(|reason| reason.finding.as_str()).collect(),
    })
}
