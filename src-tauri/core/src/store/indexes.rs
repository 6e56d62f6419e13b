//! Indexes that are built once after many rows instead of kept up row by row.

use rusqlite::Transaction;

use crate::Result;

/// Drops the indexes and gives back the statements that build them again.
pub fn drop_all(tx: &Transaction<'_>, names: &[&str]) -> Result<Vec<String>> {
    let mut statements = Vec::new();
    for index in names {
        let statement: String = tx.query_row(
            "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1",
            [index],
            |row| row.get(0),
        )?;
        tx.execute_batch(&format!("DROP INDEX {index}"))?;
        statements.push(statement);
    }
    Ok(statements)
}

pub fn build(tx: &Transaction<'_>, statement: &str) -> Result<()> {
    Ok(tx.execute_batch(statement)?)
}
