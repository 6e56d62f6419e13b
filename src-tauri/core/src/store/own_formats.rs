//! Formats that the merchant has made, as the texts of their files.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;

/// Every format with its id, by id.
pub fn all(db: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = db.prepare_cached("SELECT id, format FROM own_formats ORDER BY id")?;
    let formats = statement.query_map([], |row| Ok((row.get("id")?, row.get("format")?)))?;
    Ok(formats.collect::<rusqlite::Result<_>>()?)
}

pub fn get(db: &Connection, id: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT format FROM own_formats WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get("format"))
        .optional()?)
}

pub fn save(tx: &Transaction<'_>, id: &str, format: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO own_formats (id, format) VALUES (:id, :format)
         ON CONFLICT (id) DO UPDATE SET format = excluded.format WHERE format <> excluded.format",
    )?
    .execute(named_params! { ":id": id, ":format": format })?;
    Ok(())
}

/// Whether there was such a format. Orders that came in by it stay as they are.
pub fn remove(tx: &Transaction<'_>, id: &str) -> Result<bool> {
    let n_removed = tx
        .prepare_cached("DELETE FROM own_formats WHERE id = :id")?
        .execute(named_params! { ":id": id })?;
    Ok(n_removed > 0)
}
