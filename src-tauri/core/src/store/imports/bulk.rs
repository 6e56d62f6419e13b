//! A first import of a large file: indexes are built after the rows, in the same transaction.

use rusqlite::Connection;

use crate::Result;

/// The indexes that only readers need; those that the import itself asks stay.
pub const LATE: [&str; 4] =
    ["identities_value", "buyers_words", "orders_number", "orders_identity"];

/// Files that are smaller together are not worth the detour.
pub const LARGE_BYTES: u64 = 1 << 19;

/// Whether everything that the import has to know will be brought by itself.
pub fn shop_is_empty(db: &Connection) -> Result<bool> {
    let any = "SELECT 1 FROM orders UNION ALL SELECT 1 FROM identities LIMIT 1";
    Ok(!db.prepare(any)?.exists([])?)
}
