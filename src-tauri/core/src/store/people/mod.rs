//! What one field finds beside the text of customers: notes and names on channels.

mod permissions;
mod sets;
mod standings;

use rusqlite::{Connection, Row, named_params};

pub use permissions::{may_be_reached, refusing};
pub use sets::{SetOf, members};
pub use standings::standings;

use super::{id_list, text_of};
use crate::Result;
use crate::domain::fold::fold;

/// How many were found, and the first of them.
#[derive(Clone, Debug)]
pub struct Found<T> {
    pub n: usize,
    pub first: Vec<T>,
}

#[derive(Clone, Debug)]
pub struct Note {
    pub id: i64,
    pub customer_id: i64,
    pub customer_name: String,
    pub text: String,
    pub written_on: String,
}

/// A buyer by the name that a channel gives them.
#[derive(Clone, Debug)]
pub struct Named {
    pub customer_id: i64,
    pub customer_name: String,
    pub channel: String,
    pub value: String,
}

/// The notes on these customers in whose text every word stands, the newest first.
pub fn notes(db: &Connection, ids: &[i64], query: &str, limit: usize) -> Result<Found<Note>> {
    let mut found = Found { n: 0, first: Vec::new() };
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut statement = db.prepare_cached(include_str!("notes.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(ids) })?;
    while let Some(row) = rows.next()? {
        let text = fold(text_of(row, "text")?);
        if !words.iter().all(|word| text.contains(word)) {
            continue;
        }
        found.n += 1;
        if found.first.len() < limit {
            found.first.push(note(row)?);
        }
    }
    Ok(found)
}

fn note(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        customer_name: row.get("customer_name")?,
        text: row.get("text")?,
        written_on: row.get("written_on")?,
    })
}

/// Buyers whose name on a channel begins like this.
pub fn named(db: &Connection, query: &str, limit: usize) -> Result<Found<Named>> {
    let typed = query.trim().trim_start_matches('@').to_lowercase();
    let mut found = Found { n: 0, first: Vec::new() };
    if typed.is_empty() {
        return Ok(found);
    }
    let mut statement = db.prepare_cached(include_str!("identities.sql"))?;
    let until = format!("{typed}\u{10ffff}");
    let mut rows = statement.query(named_params! { ":from": typed, ":until": until })?;
    while let Some(row) = rows.next()? {
        found.n += 1;
        if found.first.len() < limit {
            found.first.push(Named {
                customer_id: row.get("customer_id")?,
                customer_name: row.get("customer_name")?,
                channel: row.get("channel")?,
                value: row.get("value")?,
            });
        }
    }
    Ok(found)
}
