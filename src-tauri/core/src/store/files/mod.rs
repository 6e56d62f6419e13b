//! Files that belong to customers: which they are. They lie beside the shop's file, on the shelf.

pub mod shelf;

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::{Error, Result};

#[derive(Clone, Debug)]
pub struct CustomerFile {
    pub id: i64,
    /// The card on which it was kept.
    pub customer_id: i64,
    pub name: String,
    pub content_hash: String,
    pub size_bytes: i64,
    pub added_on: NaiveDate,
}

/// What was put on the shelf, before it is a customer's.
#[derive(Clone, Debug)]
pub struct NewFile {
    pub name: String,
    pub content_hash: String,
    pub size_bytes: i64,
}

/// The newest first.
pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<CustomerFile>> {
    let mut statement = db.prepare_cached(include_str!("of_customer.sql"))?;
    let files = statement.query_map(named_params! { ":customer": customer_id }, file)?;
    Ok(files.collect::<rusqlite::Result<_>>()?)
}

pub fn get(db: &Connection, id: i64) -> Result<CustomerFile> {
    db.prepare_cached(include_str!("get.sql"))?
        .query_row(named_params! { ":id": id }, file)
        .optional()?
        .ok_or(Error::NotFound { what: "file", id })
}

pub fn add(tx: &Transaction<'_>, customer_id: i64, new: &NewFile, today: NaiveDate) -> Result<i64> {
    tx.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":customer": customer_id,
        ":name": new.name,
        ":hash": new.content_hash,
        ":size": new.size_bytes,
        ":today": today,
    })?;
    Ok(tx.last_insert_rowid())
}

/// The customer has it no more; on the shelf it lies as long as the history can bring it back.
pub fn remove(tx: &Transaction<'_>, id: i64) -> Result<()> {
    tx.prepare_cached("DELETE FROM customer_files WHERE id = :id")?
        .execute(named_params! { ":id": id })?;
    Ok(())
}

/// What somebody has, or the history may bring back.
pub fn named(db: &Connection) -> Result<HashSet<String>> {
    let mut statement = db.prepare_cached(include_str!("named.sql"))?;
    let hashes = statement.query_map([], |row| row.get("content_hash"))?;
    Ok(hashes.collect::<rusqlite::Result<_>>()?)
}

fn file(row: &Row<'_>) -> rusqlite::Result<CustomerFile> {
    Ok(CustomerFile {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        name: row.get("name")?,
        content_hash: row.get("content_hash")?,
        size_bytes: row.get("size_bytes")?,
        added_on: row.get("added_on")?,
    })
}
