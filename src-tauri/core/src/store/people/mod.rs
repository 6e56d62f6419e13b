//! What one field finds beside the text of customers: products, notes and names on channels.

use rusqlite::{Connection, Row, named_params};

use super::text_of;
use crate::Result;
use crate::domain::fold::{fold, fold_into};

/// How many were found, and the first of them.
#[derive(Clone, Debug)]
pub struct Found<T> {
    pub n: usize,
    pub first: Vec<T>,
}

#[derive(Clone, Debug)]
pub struct Product {
    pub title: String,
    pub sku: String,
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

/// Products in whose title or number every word stands.
pub fn products(db: &Connection, query: &str, limit: usize) -> Result<Found<Product>> {
    let columns = ["title", "sku"];
    with_words(db, include_str!("products.sql"), &columns, query, limit, |row| {
        Ok(Product { title: row.get("title")?, sku: row.get("sku")? })
    })
}

/// Notes in whose text every word stands, the newest first.
pub fn notes(db: &Connection, query: &str, limit: usize) -> Result<Found<Note>> {
    with_words(db, include_str!("notes.sql"), &["text"], query, limit, |row| {
        Ok(Note {
            id: row.get("id")?,
            customer_id: row.get("customer_id")?,
            customer_name: row.get("customer_name")?,
            text: row.get("text")?,
            written_on: row.get("written_on")?,
        })
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

/// The rows in whose columns every word of the query stands, however they are written.
fn with_words<T>(
    db: &Connection,
    sql: &str,
    columns: &[&str],
    query: &str,
    limit: usize,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Found<T>> {
    let mut found = Found { n: 0, first: Vec::new() };
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return Ok(found);
    }
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut folded = String::new();
    while let Some(row) = rows.next()? {
        folded.clear();
        for column in columns {
            fold_into(&mut folded, text_of(row, column)?);
            folded.push('\n');
        }
        if words.iter().all(|word| folded.contains(word)) {
            found.n += 1;
            if found.first.len() < limit {
                found.first.push(read(row)?);
            }
        }
    }
    Ok(found)
}
