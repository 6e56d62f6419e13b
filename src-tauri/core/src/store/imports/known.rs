//! What the import already knows, so that it need not ask the file for every row.
//!
//! Into an empty shop everything that is known was brought by this very import: maps in memory are
//! the whole truth, and indexes can wait. Into a shop with orders the tables are asked.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use rusqlite::{OptionalExtension, Transaction, named_params};
use xxhash_rust::xxh3::xxh3_128;

use crate::Result;

/// A 128-bit hash in place of the text itself: a collision is less likely than a failing disk.
type Key = u128;

/// Keys are hashes already; hashing them again would only cost time.
type AsItIs = BuildHasherDefault<FirstHalf>;

#[derive(Default)]
struct FirstHalf(u64);

impl Hasher for FirstHalf {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u128(&mut self, key: u128) {
        self.0 = key as u64;
    }
}

#[derive(Clone, Copy, Debug)]
pub struct KnownOrder {
    pub id: i64,
    pub content_hash: i64,
    pub customer_id: Option<i64>,
}

/// What an identity is worth remembering for while rows come in.
#[derive(Clone, Copy, Debug)]
pub struct KnownIdentity {
    pub id: i64,
    pub customer_id: i64,
}

#[derive(Default)]
pub struct Known {
    /// Whether the maps are the whole truth.
    in_memory: bool,
    orders: HashMap<Key, KnownOrder, AsItIs>,
    identities: HashMap<Key, KnownIdentity, AsItIs>,
    contact_points: HashSet<Key, AsItIs>,
    products: HashMap<Key, i64, AsItIs>,
}

impl Known {
    pub fn new(in_memory: bool) -> Known {
        Known { in_memory, ..Known::default() }
    }

    pub fn is_in_memory(&self) -> bool {
        self.in_memory
    }

    pub fn order(
        &self,
        tx: &Transaction<'_>,
        channel_id: i64,
        number: &str,
    ) -> Result<Option<KnownOrder>> {
        if self.in_memory {
            return Ok(self.orders.get(&key(channel_id, &[number])).copied());
        }
        Ok(tx
            .prepare_cached(include_str!("find_order.sql"))?
            .query_row(named_params! { ":channel": channel_id, ":number": number }, |row| {
                Ok(KnownOrder {
                    id: row.get(0)?,
                    content_hash: row.get(1)?,
                    customer_id: row.get(2)?,
                })
            })
            .optional()?)
    }

    pub fn remember_order(&mut self, channel_id: i64, number: &str, order: KnownOrder) {
        if self.in_memory {
            self.orders.insert(key(channel_id, &[number]), order);
        }
    }

    pub fn identity(
        &self,
        tx: &Transaction<'_>,
        channel_id: i64,
        evidence: &str,
        value: &str,
    ) -> Result<Option<KnownIdentity>> {
        if self.in_memory {
            return Ok(self.identities.get(&key(channel_id, &[evidence, value])).copied());
        }
        Ok(tx
            .prepare_cached(include_str!("find_identity.sql"))?
            .query_row(
                named_params! { ":channel": channel_id, ":evidence": evidence, ":value": value },
                |row| Ok(KnownIdentity { id: row.get(0)?, customer_id: row.get(1)? }),
            )
            .optional()?)
    }

    pub fn remember_identity(
        &mut self,
        channel_id: i64,
        evidence: &str,
        value: &str,
        identity: KnownIdentity,
    ) {
        if self.in_memory {
            self.identities.insert(key(channel_id, &[evidence, value]), identity);
        }
    }

    pub fn forget_identity(&mut self, channel_id: i64, evidence: &str, value: &str) {
        self.identities.remove(&key(channel_id, &[evidence, value]));
    }

    /// Whether the identity has this contact point; a new one is remembered at once.
    pub fn has_contact_point(
        &mut self,
        tx: &Transaction<'_>,
        identity_id: i64,
        kind: &str,
        value: &str,
    ) -> Result<bool> {
        if self.in_memory {
            return Ok(!self.contact_points.insert(key(identity_id, &[kind, value])));
        }
        Ok(tx
            .prepare_cached(include_str!("has_contact_point.sql"))?
            .exists(named_params! { ":identity": identity_id, ":kind": kind, ":value": value })?)
    }

    /// The product under this name, made when it is new.
    pub fn product(
        &mut self,
        tx: &Transaction<'_>,
        title: &str,
        variation: &str,
        sku: &str,
    ) -> Result<i64> {
        let key = key(0, &[title, variation, sku]);
        if let Some(id) = self.products.get(&key) {
            return Ok(*id);
        }
        let name = named_params! { ":title": title, ":variation": variation, ":sku": sku };
        let found = tx
            .prepare_cached(include_str!("find_product.sql"))?
            .query_row(name, |row| row.get(0))
            .optional()?;
        let id = match found {
            Some(id) => id,
            None => {
                tx.prepare_cached(include_str!("insert_product.sql"))?.execute(name)?;
                tx.last_insert_rowid()
            }
        };
        self.products.insert(key, id);
        Ok(id)
    }
}

/// Lengths go in first, so that two neighbours never run together. Short texts, which are nearly
/// all, are hashed in one go from the stack.
fn key(scope: i64, parts: &[&str]) -> Key {
    let mut short = [0_u8; 240];
    let mut filled = 0;
    let mut add = |bytes: &[u8]| {
        if let Some(place) = short.get_mut(filled..filled + bytes.len()) {
            place.copy_from_slice(bytes);
        }
        filled += bytes.len();
    };
    add(&scope.to_le_bytes());
    for part in parts {
        add(&(part.len() as u64).to_le_bytes());
        add(part.as_bytes());
    }
    match short.get(..filled) {
        Some(all) => xxh3_128(all),
        None => long_key(scope, parts),
    }
}

fn long_key(scope: i64, parts: &[&str]) -> Key {
    let mut bytes = scope.to_le_bytes().to_vec();
    for part in parts {
        bytes.extend((part.len() as u64).to_le_bytes());
        bytes.extend(part.as_bytes());
    }
    xxh3_128(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_told_apart_as_short_ones_are() {
        let long = "n".repeat(10_000);
        assert_ne!(key(1, &[&long, ""]), key(1, &["", &long]));
        assert_ne!(key(1, &["ab", "c"]), key(1, &["a", "bc"]));
        assert_eq!(key(1, &["ab"]), long_key(1, &["ab"]));
    }
}
