//! The watched folder, and the files that are not offered again.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;

/// A file as it was when it came in or was waved away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFile {
    pub size_bytes: i64,
    pub content_hash: i64,
    pub path: String,
    pub modified_at: String,
}

pub fn folder(db: &Connection) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT folder FROM watched_folder")?
        .query_row([], |row| row.get("folder"))
        .optional()?)
}

/// Watches this folder in place of any other; none ends the watching.
pub fn set_folder(tx: &Transaction<'_>, folder: Option<&str>) -> Result<()> {
    let new = named_params! { ":folder": folder };
    tx.prepare_cached("DELETE FROM watched_folder WHERE folder IS NOT :folder")?.execute(new)?;
    if folder.is_some() {
        tx.prepare_cached(
            "INSERT INTO watched_folder (id, folder) VALUES (1, :folder) ON CONFLICT DO NOTHING",
        )?
        .execute(new)?;
    }
    Ok(())
}

pub fn known_files(db: &Connection) -> Result<Vec<KnownFile>> {
    let mut statement = db.prepare_cached(include_str!("known_files.sql"))?;
    let files = statement.query_map([], |row| {
        Ok(KnownFile {
            size_bytes: row.get("size_bytes")?,
            content_hash: row.get("content_hash")?,
            path: row.get("path")?,
            modified_at: row.get("modified_at")?,
        })
    })?;
    Ok(files.collect::<rusqlite::Result<_>>()?)
}

/// The same bytes under another name are the same file.
pub fn remember(tx: &Transaction<'_>, file: &KnownFile) -> Result<()> {
    tx.prepare_cached(include_str!("remember.sql"))?.execute(named_params! {
        ":size_bytes": file.size_bytes,
        ":content_hash": file.content_hash,
        ":path": file.path,
        ":modified_at": file.modified_at,
    })?;
    Ok(())
}
