//! Views that the merchant has saved, as the texts that the interface keeps of them.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::{Error, Result};

/// A filter under a name.
#[derive(Clone, Debug)]
pub struct SavedView {
    pub id: i64,
    pub name: String,
    pub view: String,
}

/// In the order in which they were made.
pub fn all(db: &Connection) -> Result<Vec<SavedView>> {
    let mut statement =
        db.prepare_cached("SELECT id, name, view FROM saved_views ORDER BY position, id")?;
    let views = statement.query_map([], saved_view)?;
    Ok(views.collect::<rusqlite::Result<_>>()?)
}

pub fn get(db: &Connection, id: i64) -> Result<SavedView> {
    db.prepare_cached("SELECT id, name, view FROM saved_views WHERE id = :id")?
        .query_row(named_params! { ":id": id }, saved_view)
        .optional()?
        .ok_or(Error::NotFound { what: "view", id })
}

/// The view that has this name.
pub fn by_name(db: &Connection, name: &str) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached("SELECT id FROM saved_views WHERE name = :name")?
        .query_row(named_params! { ":name": name }, |row| row.get("id"))
        .optional()?)
}

/// Behind all others.
pub fn insert(tx: &Transaction<'_>, name: &str, view: &str) -> Result<i64> {
    let last: i64 = tx
        .prepare_cached("SELECT coalesce(max(position), 0) FROM saved_views")?
        .query_row([], |row| row.get(0))?;
    tx.prepare_cached(
        "INSERT INTO saved_views (name, view, position) VALUES (:name, :view, :position)",
    )?
    .execute(named_params! { ":name": name, ":view": view, ":position": last + 1 })?;
    Ok(tx.last_insert_rowid())
}

pub fn update(tx: &Transaction<'_>, id: i64, name: &str, view: &str) -> Result<()> {
    tx.prepare_cached("UPDATE saved_views SET name = :name, view = :view WHERE id = :id")?
        .execute(named_params! { ":id": id, ":name": name, ":view": view })?;
    Ok(())
}

/// The views stand in this order from now on.
pub fn order(tx: &Transaction<'_>, ids: &[i64]) -> Result<()> {
    for (position, id) in (1_i64..).zip(ids) {
        tx.prepare_cached(
            "UPDATE saved_views SET position = :position WHERE id = :id AND position <> :position",
        )?
        .execute(named_params! { ":position": position, ":id": id })?;
    }
    Ok(())
}

pub fn remove(tx: &Transaction<'_>, id: i64) -> Result<()> {
    tx.prepare_cached("DELETE FROM saved_views WHERE id = :id")?
        .execute(named_params! { ":id": id })?;
    Ok(())
}

fn saved_view(row: &Row<'_>) -> rusqlite::Result<SavedView> {
    Ok(SavedView { id: row.get("id")?, name: row.get("name")?, view: row.get("view")? })
}
