//! What stands on a card, for the merchant to see before it is joined or parted.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::store::grouping::Moment;

/// An identity of a card with what was bought under it.
#[derive(Clone, Debug)]
pub struct Identity {
    pub id: i64,
    pub channel: String,
    pub evidence: String,
    pub value: String,
    pub name: String,
    pub is_by_hand: bool,
    pub n_orders: i64,
    pub last_ordered_on: Option<String>,
}

/// A note on a card.
#[derive(Clone, Debug)]
pub struct Note {
    pub id: i64,
    pub text: String,
    pub written_on: String,
    pub remind_on: Option<String>,
}

pub fn identities(db: &Connection, customer_id: i64) -> Result<Vec<Identity>> {
    let mut statement = db.prepare_cached(include_str!("identities_of.sql"))?;
    let rows = statement.query_map(named_params! { ":customer": customer_id }, |row| {
        Ok(Identity {
            id: row.get("id")?,
            channel: row.get("channel")?,
            evidence: row.get("evidence")?,
            value: row.get("value")?,
            name: row.get("name")?,
            is_by_hand: row.get("is_by_hand")?,
            n_orders: row.get("n_orders")?,
            last_ordered_on: row.get("last_ordered_on")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn notes(db: &Connection, customer_id: i64) -> Result<Vec<Note>> {
    let mut statement = db.prepare_cached(include_str!("notes_of.sql"))?;
    let rows = statement.query_map(named_params! { ":customer": customer_id }, |row| {
        Ok(Note {
            id: row.get("id")?,
            text: row.get("text")?,
            written_on: row.get("written_on")?,
            remind_on: row.get("remind_on")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Tags by number and name.
pub fn tags(db: &Connection, customer_id: i64) -> Result<Vec<(i64, String)>> {
    named(db, include_str!("tags_of.sql"), customer_id)
}

/// Files by number and name.
pub fn files(db: &Connection, customer_id: i64) -> Result<Vec<(i64, String)>> {
    named(db, include_str!("files_of.sql"), customer_id)
}

fn named(db: &Connection, sql: &str, customer_id: i64) -> Result<Vec<(i64, String)>> {
    let mut statement = db.prepare_cached(sql)?;
    let of = named_params! { ":customer": customer_id };
    let rows = statement.query_map(of, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the merchant has typed of the customer, by field; emptied fields are left out.
pub fn typed_fields(db: &Connection, customer_id: i64) -> Result<BTreeMap<String, String>> {
    let mut statement = db.prepare_cached(include_str!("typed_fields.sql"))?;
    let of = named_params! { ":customer": customer_id };
    let rows = statement.query_map(of, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let all: Vec<(String, Option<String>)> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(all.into_iter().filter_map(|(field, value)| Some((field, value?))).collect())
}

/// Keeps which value of a field the merchant chose for the joined card.
pub fn choose(
    tx: &Transaction<'_>,
    customer_id: i64,
    field: &str,
    value: &str,
    moment: Moment,
) -> Result<()> {
    tx.prepare_cached(include_str!("choose.sql"))?.execute(named_params! {
        ":customer": customer_id,
        ":field": field,
        ":value": value,
        ":today": moment.today,
        ":at": moment.stored(),
    })?;
    Ok(())
}
