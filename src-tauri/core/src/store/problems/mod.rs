//! What the files of a batch held that could not be read.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{Error, Result};

#[derive(Clone, Debug)]
pub struct FileProblem {
    pub file: String,
    pub row: i64,
    pub column: String,
    pub value: String,
    pub code: String,
    pub left_aside: bool,
}

/// By file and row.
pub fn of_batch(db: &Connection, batch: i64) -> Result<Vec<FileProblem>> {
    db.prepare_cached("SELECT id FROM import_batches WHERE id = :id")?
        .query_row(named_params! { ":id": batch }, |_| Ok(()))
        .optional()?
        .ok_or(Error::NotFound { what: "import", id: batch })?;
    let mut statement = db.prepare_cached(include_str!("of_batch.sql"))?;
    let problems = statement.query_map(named_params! { ":batch": batch }, |row| {
        Ok(FileProblem {
            file: row.get("file")?,
            row: row.get("row_number")?,
            column: row.get("column_name")?,
            value: row.get("value")?,
            code: row.get("code")?,
            left_aside: row.get("left_aside")?,
        })
    })?;
    Ok(problems.collect::<rusqlite::Result<_>>()?)
}
