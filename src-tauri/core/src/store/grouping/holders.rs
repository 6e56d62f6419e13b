//! Who holds which certain key: flat pairs in memory, sorted once, so that an import of a million
//! rows pays for a hash and eight bytes and nothing else.

use std::collections::HashSet;

use rusqlite::{Connection, Row};
use xxhash_rust::xxh3::xxh3_64;

use crate::Result;
use crate::domain::matching::keys::{MOST_HOLDERS, certain_email, certain_phone};
use crate::domain::staged::{Nature, StagedBuyer};

/// Hashes of certain keys, each with an identity that holds it.
#[derive(Default)]
pub struct Holders {
    pairs: Vec<(u64, u32)>,
}

/// A collision costs a look at somebody more and joins nobody.
pub fn hash(value: &str) -> u64 {
    xxh3_64(value.as_bytes())
}

impl Holders {
    pub fn add(&mut self, words: &StagedBuyer, identity_id: i64) {
        let email = words.email.as_ref().and_then(|it| certain_email(&it.value, it.nature));
        let phones = [&words.phone, &words.other_phone];
        let phones = phones.into_iter().flatten();
        let phones = phones.filter_map(|it| certain_phone(&it.value, it.nature));
        for value in email.into_iter().chain(phones) {
            self.push(value, identity_id);
        }
    }

    fn push(&mut self, value: &str, identity_id: i64) {
        self.pairs.push((hash(value), u32::try_from(identity_id).unwrap_or(u32::MAX)));
    }

    pub(super) fn sorted(mut self) -> Holders {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        self
    }

    fn of(&self, key: u64) -> &[(u64, u32)] {
        let from = self.pairs.partition_point(|pair| pair.0 < key);
        let n = self.pairs[from..].partition_point(|pair| pair.0 == key);
        &self.pairs[from..from + n]
    }

    pub(super) fn is_shared(&self, value: &str) -> bool {
        self.of(hash(value)).len() > MOST_HOLDERS
    }

    /// Everybody who holds the key, unless it was shared by too many before the seeds came.
    pub(super) fn worth_following(
        &self,
        key: u64,
        seeds: &HashSet<i64>,
    ) -> Option<impl Iterator<Item = i64>> {
        let held = self.of(key);
        let n_before = held.iter().filter(|pair| !seeds.contains(&i64::from(pair.1)));
        let is_worth_it = held.len() <= MOST_HOLDERS || n_before.count() <= MOST_HOLDERS;
        is_worth_it.then(|| held.iter().map(|pair| i64::from(pair.1)))
    }

    /// Those who hold a key together with others and of whom `is_wanted` says yes.
    pub(super) fn of_several(&self, is_wanted: impl Fn(i64) -> bool) -> HashSet<i64> {
        let several = self.pairs.chunk_by(|a, b| a.0 == b.0).filter(|held| held.len() > 1);
        let identities = several.flatten().map(|pair| i64::from(pair.1));
        identities.filter(|identity| is_wanted(*identity)).collect()
    }
}

/// One pass over all buyers.
pub(super) fn of_everybody(db: &Connection) -> Result<Holders> {
    let mut statement = db.prepare_cached(include_str!("keys.sql"))?;
    let mut rows = statement.query([])?;
    let mut holders = Holders::default();
    while let Some(row) = rows.next()? {
        let identity_id: i64 = row.get(0)?;
        if let Some(email) = text(row, 1)?
            && let Some(value) = certain_email(email, Nature::Own)
        {
            holders.push(value, identity_id);
        }
        for column in [2, 3] {
            if let Some(phone) = text(row, column)?
                && let Some(value) = certain_phone(phone, Nature::Own)
            {
                holders.push(value, identity_id);
            }
        }
    }
    Ok(holders.sorted())
}

fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<Option<&'r str>> {
    Ok(row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?)
}
