//! What was promised to customers. A promise ends only by an act: it is kept, or it is dropped.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::{Error, Result};

#[derive(Clone, Debug)]
pub struct Promise {
    pub id: i64,
    /// Whose it is now.
    pub customer_id: i64,
    pub customer_name: String,
    pub order_id: Option<i64>,
    pub text: String,
    pub due_on: NaiveDate,
    pub first_due_on: NaiveDate,
    pub made_on: NaiveDate,
}

/// A promise that is about to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewPromise<'a> {
    pub customer_id: i64,
    pub order_id: Option<i64>,
    pub text: &'a str,
    pub due_on: NaiveDate,
    pub made_on: NaiveDate,
    /// RFC 3339 in UTC.
    pub made_at: &'a str,
    /// The sheet and the row from which it was typed back.
    pub sheet: Option<(i64, i64)>,
}

/// How a promise ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Kept,
    Dropped,
}

/// All that are open and due by this day, the longest waiting first; of nobody in the trash.
pub fn due(db: &Connection, until: NaiveDate) -> Result<Vec<Promise>> {
    let mut statement = db.prepare_cached(include_str!("due.sql"))?;
    let promises = statement.query_map(named_params! { ":until": until }, promise)?;
    Ok(promises.collect::<rusqlite::Result<_>>()?)
}

/// The open ones of a customer, by day.
pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<Promise>> {
    let mut statement = db.prepare_cached(include_str!("of_customer.sql"))?;
    let promises = statement.query_map(named_params! { ":customer": customer_id }, promise)?;
    Ok(promises.collect::<rusqlite::Result<_>>()?)
}

/// An open promise.
pub fn get(db: &Connection, id: i64) -> Result<Promise> {
    db.prepare_cached("SELECT * FROM told_promises WHERE id = :id AND ended_on IS NULL")?
        .query_row(named_params! { ":id": id }, promise)
        .optional()?
        .ok_or(Error::NotFound { what: "promise", id })
}

pub fn insert(tx: &Transaction<'_>, new: &NewPromise<'_>) -> Result<i64> {
    let (number, row) = new.sheet.unzip();
    tx.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
        ":customer": new.customer_id,
        ":order": new.order_id,
        ":text": new.text,
        ":due_on": new.due_on,
        ":made_on": new.made_on,
        ":made_at": new.made_at,
        ":sheet_number": number,
        ":sheet_row": row,
    })?;
    Ok(tx.last_insert_rowid())
}

/// Another day; the one that was said at first stays known.
pub fn move_to(tx: &Transaction<'_>, id: i64, due_on: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE promises SET due_on = :on WHERE id = :id AND due_on <> :on")?
        .execute(named_params! { ":id": id, ":on": due_on })?;
    Ok(())
}

pub fn end(tx: &Transaction<'_>, id: i64, how: End, on: NaiveDate) -> Result<()> {
    let how = match how {
        End::Kept => "kept",
        End::Dropped => "dropped",
    };
    tx.prepare_cached("UPDATE promises SET ended_on = :on, ended_how = :how WHERE id = :id")?
        .execute(named_params! { ":id": id, ":on": on, ":how": how })?;
    Ok(())
}

fn promise(row: &Row<'_>) -> rusqlite::Result<Promise> {
    Ok(Promise {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        customer_name: row.get("customer_name")?,
        order_id: row.get("order_id")?,
        text: row.get("text")?,
        due_on: row.get("due_on")?,
        first_due_on: row.get("first_due_on")?,
        made_on: row.get("made_on")?,
    })
}
