//! Customers whom the merchant has put away: in no list and no plan, and gone after a month.

use std::collections::HashSet;

use chrono::{DateTime, Days, NaiveDate, SecondsFormat, Utc};
use rusqlite::{Connection, Transaction, named_params};

use super::{id_list, imports};
use crate::Result;

/// So many days they can be taken out again.
pub const DAYS: u64 = 30;

#[derive(Clone, Debug)]
pub struct Trashed {
    pub id: i64,
    pub name: String,
    pub n_orders: i64,
    pub trashed_at: DateTime<Utc>,
}

pub fn put(tx: &Transaction<'_>, customer_id: i64, at: DateTime<Utc>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE customers SET trashed_at = :at WHERE id = :customer AND trashed_at IS NULL",
    )?
    .execute(named_params! {
        ":customer": customer_id,
        ":at": at.to_rfc3339_opts(SecondsFormat::Secs, true),
    })?;
    Ok(())
}

pub fn restore(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE customers SET trashed_at = NULL WHERE id = :customer AND trashed_at IS NOT NULL",
    )?
    .execute(named_params! { ":customer": customer_id })?;
    Ok(())
}

/// How many were put away since the day, and the last of them, the newest first.
pub fn list(db: &Connection, since: NaiveDate, limit: usize) -> Result<(i64, Vec<Trashed>)> {
    let mut statement = db.prepare_cached(include_str!("list.sql"))?;
    let of = named_params! { ":since": since.to_string(), ":limit": limit as i64 };
    let trashed = statement.query_map(of, |row| {
        Ok(Trashed {
            id: row.get("id")?,
            name: row.get("name")?,
            n_orders: row.get("n_orders")?,
            trashed_at: row.get("trashed_at")?,
        })
    })?;
    Ok((count(db, since)?, trashed.collect::<rusqlite::Result<_>>()?))
}

pub fn count(db: &Connection, since: NaiveDate) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM customers WHERE trashed_at >= :since")?
        .query_row(named_params! { ":since": since.to_string() }, |row| row.get(0))?)
}

/// Everybody who is in the trash.
pub fn all(db: &Connection) -> Result<HashSet<i64>> {
    let mut statement =
        db.prepare_cached("SELECT id FROM customers WHERE trashed_at IS NOT NULL")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

pub fn is_in(db: &Connection, customer_id: i64) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM customers WHERE id = :customer AND trashed_at IS NOT NULL")?
        .exists(named_params! { ":customer": customer_id })?)
}

/// Those who have bought again with this import come out of the trash.
pub fn take_out_buyers(tx: &Transaction<'_>, batch_id: i64) -> Result<()> {
    tx.prepare_cached(include_str!("take_out_buyers.sql"))?
        .execute(named_params! { ":batch": batch_id })?;
    Ok(())
}

/// Where the merchant's own words about customers stand.
const TYPED: [(&str, &str); 11] = [
    ("notes", "customer_id"),
    ("field_values", "customer_id"),
    ("customer_tags", "customer_id"),
    ("list_members", "customer_id"),
    ("household_members", "customer_id"),
    ("referrals", "customer_id"),
    ("referrals", "referred_by_id"),
    ("customer_files", "customer_id"),
    ("promises", "customer_id"),
    ("asked", "customer_id"),
    ("sheet_entries", "customer_id"),
];

/// Removes what was typed of those who were put away before the day. What came in by imports stays
/// hidden, and every refusal stays.
pub fn purge(tx: &Transaction<'_>, before: NaiveDate) -> Result<()> {
    let mut statement = tx.prepare_cached(include_str!("to_purge.sql"))?;
    let gone: Vec<i64> = statement
        .query_map(named_params! { ":before": before.to_string() }, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if gone.is_empty() {
        return Ok(());
    }
    let ids = id_list(&gone);
    for (table, column) in TYPED {
        let theirs =
            format!("DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(:ids))");
        tx.prepare(&theirs)?.execute(named_params! { ":ids": ids })?;
    }
    // What the history keeps of them goes too: it holds their words.
    tx.prepare(include_str!("purge_history.sql"))?.execute(named_params! { ":ids": ids })?;
    imports::remember_ids(tx)?;
    for customer_id in &gone {
        forget_hand_made(tx, *customer_id)?;
        imports::name_customer(tx, *customer_id)?;
    }
    Ok(())
}

/// Everybody goes now as they would after a month, and whoever stays hidden counts as put away long
/// ago: there is nothing of them left that could be brought back.
pub fn empty(tx: &Transaction<'_>, today: NaiveDate) -> Result<()> {
    purge(tx, today + Days::new(2))?;
    let long_ago = today - Days::new(DAYS + 1);
    tx.prepare_cached("UPDATE customers SET trashed_at = :day WHERE trashed_at > :day")?
        .execute(named_params! { ":day": format!("{long_ago}T00:00:00Z") })?;
    Ok(())
}

/// Somebody who was written down by hand, without an order or an act, goes whole.
fn forget_hand_made(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    let of = named_params! { ":customer": customer_id };
    if tx.prepare_cached(include_str!("has_more.sql"))?.exists(of)? {
        return Ok(());
    }
    for sql in [
        "DELETE FROM buyer_tellings WHERE buyer_id IN (
            SELECT b.id FROM buyers AS b JOIN identities AS i ON i.id = b.identity_id
            WHERE i.customer_id = :customer
        )",
        "DELETE FROM buyers
         WHERE identity_id IN (SELECT id FROM identities WHERE customer_id = :customer)",
        "DELETE FROM identities WHERE customer_id = :customer",
        "DELETE FROM follow_ups WHERE customer_id = :customer",
        "DELETE FROM customers WHERE id = :customer",
    ] {
        tx.prepare_cached(sql)?.execute(of)?;
    }
    Ok(())
}
