//! Fields of customers that the merchant has made.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::{Error, Result};

#[derive(Clone, Debug)]
pub struct OwnField {
    pub id: i64,
    pub name: String,
    /// `text`, `number`, `date`, `choice` or `yes_no`.
    pub kind: String,
    /// Of a choice: a JSON array.
    pub choices: Option<String>,
    pub is_retired: bool,
}

const COLUMNS: &str = "SELECT id, name, kind, choices, is_retired FROM own_fields";

/// In the order in which they were made.
pub fn all(db: &Connection) -> Result<Vec<OwnField>> {
    let mut statement = db.prepare_cached(&format!("{COLUMNS} ORDER BY position, id"))?;
    let fields = statement.query_map([], own_field)?;
    Ok(fields.collect::<rusqlite::Result<_>>()?)
}

pub fn get(db: &Connection, id: i64) -> Result<OwnField> {
    db.prepare_cached(&format!("{COLUMNS} WHERE id = :id"))?
        .query_row(named_params! { ":id": id }, own_field)
        .optional()?
        .ok_or(Error::NotFound { what: "field", id })
}

pub fn name(db: &Connection, id: i64) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT name FROM own_fields WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get(0))
        .optional()?)
}

/// Keeps the field; a new one, with no number, comes behind the others.
pub fn save(tx: &Transaction<'_>, field: &OwnField) -> Result<i64> {
    let values = named_params! {
        ":id": Some(field.id).filter(|id| *id > 0),
        ":name": field.name,
        ":kind": field.kind,
        ":choices": field.choices,
        ":is_retired": field.is_retired,
    };
    if field.id > 0 {
        tx.prepare_cached(
            "UPDATE own_fields
             SET name = :name, kind = :kind, choices = :choices, is_retired = :is_retired
             WHERE id = :id AND (name, choices, is_retired) IS NOT (:name, :choices, :is_retired)",
        )?
        .execute(values)?;
        return Ok(field.id);
    }
    tx.prepare_cached(
        "INSERT INTO own_fields (id, name, kind, choices, is_retired, position)
         SELECT :id, :name, :kind, :choices, :is_retired, coalesce(max(position), 0) + 1
         FROM own_fields",
    )?
    .execute(values)?;
    Ok(tx.last_insert_rowid())
}

fn own_field(row: &Row<'_>) -> rusqlite::Result<OwnField> {
    Ok(OwnField {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        choices: row.get("choices")?,
        is_retired: row.get("is_retired")?,
    })
}
