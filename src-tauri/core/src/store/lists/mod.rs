//! Lists on which the merchant puts customers, each with the reason and the day.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::store::id_list;
use crate::{Error, Result};

#[derive(Clone, Debug)]
pub struct List {
    pub id: i64,
    pub name: String,
    pub purpose: String,
    pub n_customers: i64,
}

/// A list that a customer is on.
#[derive(Clone, Debug)]
pub struct OnList {
    pub list_id: i64,
    pub name: String,
    pub reason: String,
    pub since_on: NaiveDate,
}

/// All lists, empty ones too, by name.
pub fn all(db: &Connection) -> Result<Vec<List>> {
    let mut statement = db.prepare_cached(include_str!("all.sql"))?;
    let lists = statement.query_map([], |row| {
        Ok(List {
            id: row.get("id")?,
            name: row.get("name")?,
            purpose: row.get("purpose")?,
            n_customers: row.get("n")?,
        })
    })?;
    Ok(lists.collect::<rusqlite::Result<_>>()?)
}

pub fn name(db: &Connection, id: i64) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT name FROM lists WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get(0))
        .optional()?)
}

/// `NotFound` where there is no such list.
pub fn expect(db: &Connection, id: i64) -> Result<String> {
    name(db, id)?.ok_or(Error::NotFound { what: "list", id })
}

pub fn by_name(db: &Connection, name: &str) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached("SELECT id FROM lists WHERE name = :name")?
        .query_row(named_params! { ":name": name }, |row| row.get(0))
        .optional()?)
}

pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<OnList>> {
    let mut statement = db.prepare_cached(include_str!("of_customer.sql"))?;
    let lists = statement.query_map(named_params! { ":customer": customer_id }, |row| {
        Ok(OnList {
            list_id: row.get("list_id")?,
            name: row.get("name")?,
            reason: row.get("reason")?,
            since_on: row.get("since_on")?,
        })
    })?;
    Ok(lists.collect::<rusqlite::Result<_>>()?)
}

/// Those of the customers who are on the list.
pub fn members_among(db: &Connection, ids: &[i64], list_id: i64) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("members_among.sql"))?;
    let of = named_params! { ":ids": id_list(ids), ":list": list_id };
    let members = statement.query_map(of, |row| row.get(0))?;
    Ok(members.collect::<rusqlite::Result<_>>()?)
}

pub fn make(tx: &Transaction<'_>, name: &str, purpose: &str) -> Result<i64> {
    tx.prepare_cached("INSERT INTO lists (name, purpose) VALUES (:name, :purpose)")?
        .execute(named_params! { ":name": name, ":purpose": purpose })?;
    Ok(tx.last_insert_rowid())
}

/// Who is on the list already stays on it as they came on it.
pub fn put(
    tx: &Transaction<'_>,
    list_id: i64,
    customer_id: i64,
    reason: &str,
    today: NaiveDate,
) -> Result<()> {
    tx.prepare_cached(include_str!("put.sql"))?.execute(named_params! {
        ":list": list_id,
        ":customer": customer_id,
        ":reason": reason,
        ":today": today,
    })?;
    Ok(())
}

/// Takes the customer off, and every card that is joined into theirs. That they were on it stays known.
pub fn take_off(
    tx: &Transaction<'_>,
    list_id: i64,
    customer_id: i64,
    today: NaiveDate,
) -> Result<()> {
    tx.prepare_cached(include_str!("take_off.sql"))?
        .execute(named_params! { ":list": list_id, ":customer": customer_id, ":today": today })?;
    Ok(())
}
