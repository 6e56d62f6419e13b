//! Customers of a batch who look like somebody who is there: the same address or number of their
//! own on two cards. Joining them is the merchant's to decide.

use std::collections::{HashMap, HashSet};

use rusqlite::Transaction;

use crate::Result;
use crate::domain::incoming::{Key, key};

const SHOWN: usize = 20;
/// Past so many newcomers the question is left to the queue of duplicates.
const MOST_BORN: usize = 5_000;

/// Two customers, and what they share.
#[derive(Clone, Debug)]
pub struct Alike {
    pub customer_id: i64,
    pub other_customer_id: i64,
    pub name: String,
    pub other_name: String,
    pub reason: &'static str,
}

/// The first pairs with one of `born`, and how many there are.
pub fn among(tx: &Transaction<'_>, born: &HashSet<i64>) -> Result<(Vec<Alike>, i64)> {
    if born.is_empty() || born.len() > MOST_BORN {
        return Ok((Vec::new(), 0));
    }
    let mut owners: HashMap<Key, i64> = HashMap::new();
    let mut pairs: Vec<(i64, i64, &'static str)> = Vec::new();
    let mut seen = HashSet::new();
    let mut statement = tx.prepare(include_str!("own_points.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let customer: i64 = row.get(0)?;
        for (reason, value) in [("same_email", row.get_ref(1)?), ("same_phone", row.get_ref(2)?)] {
            let Some(value) = value.as_str_or_null().map_err(rusqlite::Error::from)? else {
                continue;
            };
            let owner = *owners.entry(key(&[reason, value])).or_insert(customer);
            let pair = (owner.min(customer), owner.max(customer));
            let is_news = born.contains(&owner) || born.contains(&customer);
            if owner != customer && is_news && seen.insert(pair) {
                pairs.push((pair.0, pair.1, reason));
            }
        }
    }
    let n = pairs.len() as i64;
    let name = |id: i64| -> Result<String> {
        Ok(tx.query_row("SELECT name FROM customers WHERE id = ?1", [id], |row| row.get(0))?)
    };
    let shown = pairs.into_iter().take(SHOWN).map(|(customer_id, other_customer_id, reason)| {
        Ok(Alike {
            name: name(customer_id)?,
            other_name: name(other_customer_id)?,
            customer_id,
            other_customer_id,
            reason,
        })
    });
    Ok((shown.collect::<Result<_>>()?, n))
}
