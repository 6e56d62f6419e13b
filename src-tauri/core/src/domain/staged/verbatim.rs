//! Orders that a file tells in the very rows in which a file before it told them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use chrono::NaiveDate;

/// The rows of an order as they stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    pub hash: u64,
    /// The day as it is written, whatever the zone.
    pub ordered_on: Option<NaiveDate>,
}

/// What is known of an order from the hash of its rows alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerbatimOrder {
    pub order_id: u32,
    /// To whom the order belonged when it was read; 0 for nobody.
    pub identity_id: u32,
    pub ordered_on: Option<NaiveDate>,
    pub n_lines: u32,
    /// The line of the present file on which the order begins.
    pub row: u32,
}

/// The orders that files of the shop told, each by the hash of its rows as they stood there.
#[derive(Clone, Debug, Default)]
pub struct Verbatim {
    by_rows: HashMap<u64, VerbatimOrder, BuildHasherDefault<AsItIs>>,
}

impl Verbatim {
    pub fn make_room_for(&mut self, n_orders: usize) {
        self.by_rows.reserve(n_orders);
    }

    pub fn is_empty(&self) -> bool {
        self.by_rows.is_empty()
    }

    pub fn put(&mut self, rows_hash: u64, order: VerbatimOrder) {
        self.by_rows.insert(rows_hash, order);
    }

    pub fn find(&self, rows_hash: u64) -> Option<VerbatimOrder> {
        self.by_rows.get(&rows_hash).copied()
    }
}

/// The key is a hash already; hashing it again would only cost time.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
