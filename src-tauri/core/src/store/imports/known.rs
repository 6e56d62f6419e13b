//! What the import already knows, so that it need not ask the file for every row.
//!
//! Into an empty shop everything that is known was brought by this very import: maps in memory are
//! the whole truth, and indexes can wait. Into a shop with orders the tables are asked.

use rusqlite::{OptionalExtension, Transaction, named_params};

use crate::Result;
use crate::domain::as_it_is::ByHash;
use crate::domain::evidence::Evidence;
use crate::domain::incoming::{Key, key};

#[derive(Clone, Copy, Debug)]
pub struct KnownOrder {
    pub id: i64,
    pub content_hash: i64,
    pub n_tellings: i64,
    pub file_id: i64,
    pub identity: Option<KnownIdentity>,
}

/// What an identity is worth remembering for while rows come in.
#[derive(Clone, Copy, Debug)]
pub struct KnownIdentity {
    pub id: i64,
    pub customer_id: i64,
}

/// What a bulk import remembers of an order: ids fit into four bytes as long as there is memory.
#[derive(Clone, Copy)]
struct Remembered {
    id: u32,
    file_id: u32,
    identity_id: u32,
    customer_id: u32,
    n_tellings: u32,
    content_hash: i64,
}

#[derive(Default)]
pub struct Known {
    /// Whether the maps are the whole truth.
    in_memory: bool,
    orders: ByHash<Key, Remembered>,
    identities: ByHash<Key, KnownIdentity>,
    buyers: ByHash<Key, i64>,
    products: ByHash<Key, i64>,
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
        number_key: Key,
    ) -> Result<Option<KnownOrder>> {
        if self.in_memory {
            return Ok(self.orders.get(&number_key).map(|order| KnownOrder {
                id: order.id.into(),
                content_hash: order.content_hash,
                n_tellings: order.n_tellings.into(),
                file_id: order.file_id.into(),
                identity: (order.identity_id > 0).then(|| KnownIdentity {
                    id: order.identity_id.into(),
                    customer_id: order.customer_id.into(),
                }),
            }));
        }
        Ok(tx
            .prepare_cached(include_str!("find_order.sql"))?
            .query_row(named_params! { ":channel": channel_id, ":number": number }, |row| {
                let identity_id: Option<i64> = row.get(4)?;
                let customer_id: Option<i64> = row.get(5)?;
                Ok(KnownOrder {
                    id: row.get(0)?,
                    content_hash: row.get(1)?,
                    n_tellings: row.get(2)?,
                    file_id: row.get(3)?,
                    identity: identity_id
                        .zip(customer_id)
                        .map(|(id, customer_id)| KnownIdentity { id, customer_id }),
                })
            })
            .optional()?)
    }

    pub fn remember_order(&mut self, number_key: Key, order: KnownOrder) {
        if self.in_memory {
            let small = |id: i64| u32::try_from(id).unwrap_or(u32::MAX);
            let remembered = Remembered {
                id: small(order.id),
                file_id: small(order.file_id),
                identity_id: order.identity.map_or(0, |identity| small(identity.id)),
                customer_id: order.identity.map_or(0, |identity| small(identity.customer_id)),
                n_tellings: small(order.n_tellings),
                content_hash: order.content_hash,
            };
            self.orders.insert(number_key, remembered);
        }
    }

    pub fn identity(
        &self,
        tx: &Transaction<'_>,
        channel_id: i64,
        evidence: &Evidence,
        evidence_key: Key,
    ) -> Result<Option<KnownIdentity>> {
        if self.in_memory {
            return Ok(self.identities.get(&evidence_key).copied());
        }
        find_identity(tx, channel_id, evidence)
    }

    pub fn remember_identity(&mut self, evidence_key: Key, identity: KnownIdentity) {
        if self.in_memory {
            self.identities.insert(evidence_key, identity);
        }
    }

    /// The buyer of this identity in these words.
    pub fn buyer(
        &self,
        tx: &Transaction<'_>,
        identity_id: i64,
        words_hash: i64,
    ) -> Result<Option<i64>> {
        if self.in_memory {
            return Ok(self.buyers.get(&buyer_key(identity_id, words_hash)).copied());
        }
        find_buyer(tx, identity_id, words_hash)
    }

    pub fn remember_buyer(&mut self, identity_id: i64, words_hash: i64, buyer_id: i64) {
        if self.in_memory {
            self.buyers.insert(buyer_key(identity_id, words_hash), buyer_id);
        }
    }

    /// The product under this name, made when it is new.
    pub fn product(
        &mut self,
        tx: &Transaction<'_>,
        title: &str,
        variation: &str,
        sku: &str,
    ) -> Result<i64> {
        let key = key(&[title, variation, sku]);
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

pub fn find_identity(
    tx: &Transaction<'_>,
    channel_id: i64,
    evidence: &Evidence,
) -> Result<Option<KnownIdentity>> {
    Ok(tx
        .prepare_cached(include_str!("find_identity.sql"))?
        .query_row(
            named_params! {
                ":channel": channel_id,
                ":evidence": evidence.kind.as_str(),
                ":value": evidence.value,
            },
            |row| Ok(KnownIdentity { id: row.get(0)?, customer_id: row.get(1)? }),
        )
        .optional()?)
}

pub fn find_buyer(tx: &Transaction<'_>, identity_id: i64, words_hash: i64) -> Result<Option<i64>> {
    Ok(tx
        .prepare_cached(
            "SELECT id FROM buyers WHERE identity_id = :identity AND words_hash = :words",
        )?
        .query_row(named_params! { ":identity": identity_id, ":words": words_hash }, |row| {
            row.get(0)
        })
        .optional()?)
}

fn buyer_key(identity_id: i64, words_hash: i64) -> Key {
    (Key::from(words_hash as u64).rotate_left(64) ^ Key::from(words_hash as u64))
        ^ Key::from(identity_id as u64)
}
