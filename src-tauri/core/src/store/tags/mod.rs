//! Words by which the merchant marks customers. A tag that nobody has is shown nowhere.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;
use crate::store::id_list;

/// Every tag that somebody has, with how many have it, by name.
pub fn all(db: &Connection) -> Result<Vec<(String, i64)>> {
    let mut statement = db.prepare_cached(include_str!("all.sql"))?;
    let tags = statement.query_map([], |row| Ok((row.get("name")?, row.get("n")?)))?;
    Ok(tags.collect::<rusqlite::Result<_>>()?)
}

pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(include_str!("of_customer.sql"))?;
    let tags =
        statement.query_map(named_params! { ":customer": customer_id }, |row| row.get("name"))?;
    Ok(tags.collect::<rusqlite::Result<_>>()?)
}

/// Those of the customers who have the tag.
pub fn having(db: &Connection, ids: &[i64], name: &str) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("having.sql"))?;
    let having = statement
        .query_map(named_params! { ":ids": id_list(ids), ":name": name }, |row| row.get(0))?;
    Ok(having.collect::<rusqlite::Result<_>>()?)
}

pub fn put(tx: &Transaction<'_>, customer_id: i64, name: &str) -> Result<()> {
    let tag_id = named(tx, name)?;
    tx.prepare_cached(
        "INSERT INTO customer_tags (customer_id, tag_id) VALUES (:customer, :tag)
         ON CONFLICT DO NOTHING",
    )?
    .execute(named_params! { ":customer": customer_id, ":tag": tag_id })?;
    Ok(())
}

/// Takes the tag off the customer and off every card that is joined into theirs.
pub fn take_off(tx: &Transaction<'_>, customer_id: i64, name: &str) -> Result<()> {
    tx.prepare_cached(include_str!("take_off.sql"))?
        .execute(named_params! { ":customer": customer_id, ":name": name })?;
    Ok(())
}

/// The number of the tag; a new word makes one.
fn named(tx: &Transaction<'_>, name: &str) -> Result<i64> {
    let of = named_params! { ":name": name };
    let known = tx
        .prepare_cached("SELECT id FROM tags WHERE name = :name")?
        .query_row(of, |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    tx.prepare_cached("INSERT INTO tags (name) VALUES (:name)")?.execute(of)?;
    Ok(tx.last_insert_rowid())
}
