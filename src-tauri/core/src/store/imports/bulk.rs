//! A first import of a large file: indexes are built after the rows, in the same transaction.

use rusqlite::Connection;

use crate::Result;

/// The indexes that only readers need; those that the import itself asks stay.
pub const LATE: [&str; 4] =
    ["identities_value", "buyers_words", "orders_number", "orders_identity"];

/// Files that are smaller together are not worth the detour.
pub const LARGE_BYTES: u64 = 1 << 19;

pub fn shop_has_no_orders(db: &Connection) -> Result<bool> {
    Ok(!db.prepare("SELECT 1 FROM orders LIMIT 1")?.exists([])?)
}
