//! A first import of a large file: indexes are built after the rows, in the same transaction.

use rusqlite::{Connection, Transaction};

use crate::Result;

/// The indexes that only readers need; those that the import itself asks stay.
const LATE: [&str; 4] = ["identities_value", "buyers_words", "orders_number", "orders_identity"];

/// Files that are smaller together are not worth the detour.
pub const LARGE_BYTES: u64 = 1 << 19;

pub fn shop_has_no_orders(db: &Connection) -> Result<bool> {
    Ok(!db.prepare("SELECT 1 FROM orders LIMIT 1")?.exists([])?)
}

/// Drops the late indexes and gives back the statements that build them again.
pub fn drop_indexes(tx: &Transaction<'_>) -> Result<Vec<String>> {
    let mut statements = Vec::new();
    for index in LATE {
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

pub fn build_index(tx: &Transaction<'_>, statement: &str) -> Result<()> {
    Ok(tx.execute_batch(statement)?)
}
