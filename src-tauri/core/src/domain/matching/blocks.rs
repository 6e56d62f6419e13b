//! Which customers are compared at all: those who share a key of at least one pass.

use std::hash::Hasher;

use xxhash_rust::xxh3::Xxh3Default;

use super::names::Name;
use super::record::Record;
use super::weigh::{Families, Reason, last_digits, weigh};

/// More customers under one key are compared only within the same letters of their names.
const MOST_IN_BLOCK: usize = 50;

/// Two customers who may be one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    /// The lesser id first.
    pub one: i64,
    pub other: i64,
    pub weight: i32,
    pub reasons: Vec<Reason>,
}

/// All pairs worth asking about, the weightiest first, and of how many keys too many customers
/// had one to be compared.
#[derive(Clone, Debug, Default)]
pub struct LookAlikes {
    pub pairs: Vec<LookAlike>,
    pub n_skipped: usize,
}

/// The ways in which two customers come beside one another.
#[derive(Clone, Copy)]
enum Pass {
    Phone,
    Email,
    Local,
    NameAndLocal,
    NameAndPostcode,
    PostcodeAndHouse,
    LettersAndPostcode,
    LettersAndCity,
    LettersAndPhone,
}

/// Compares whoever shares a key.
pub fn look_alikes(records: &[Record]) -> LookAlikes {
    look_alikes_of(records, |_| true)
}

/// The pairs with at least one of those who are wanted, found among everybody.
pub fn look_alikes_of(records: &[Record], is_wanted: impl Fn(i64) -> bool) -> LookAlikes {
    let mut keys: Vec<(u64, u32)> = Vec::with_capacity(records.len() * 12);
    for (at, record) in records.iter().enumerate() {
        keys_of(record, |key| keys.push((key, at as u32)));
    }
    keys.sort_unstable();
    keys.dedup();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut n_skipped = 0;
    for block in keys.chunk_by(|a, b| a.0 == b.0) {
        if block.len() <= MOST_IN_BLOCK {
            pair_up(block, &mut pairs);
        } else {
            n_skipped += cut(block, records, &mut pairs);
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let families = Families::of(records);
    let mut found: Vec<LookAlike> = pairs
        .into_iter()
        .filter_map(|(a, b)| {
            let (a, b) = (&records[a as usize], &records[b as usize]);
            if !is_wanted(a.id) && !is_wanted(b.id) {
                return None;
            }
            let (weight, reasons) = weigh(a, b, &families)?;
            Some(LookAlike { one: a.id.min(b.id), other: a.id.max(b.id), weight, reasons })
        })
        .collect();
    found.sort_by_key(|pair| (-pair.weight, pair.one, pair.other));
    LookAlikes { pairs: found, n_skipped }
}

fn pair_up(block: &[(u64, u32)], pairs: &mut Vec<(u32, u32)>) {
    for (n, (_, a)) in block.iter().enumerate() {
        pairs.extend(block[n + 1..].iter().map(|(_, b)| (*a, *b)));
    }
}

/// A large block in smaller ones, by the letters of the names; says how many were still too large.
fn cut(block: &[(u64, u32)], records: &[Record], pairs: &mut Vec<(u32, u32)>) -> usize {
    let letters = |at: u32| records[at as usize].names.first().map_or(0, letters_of);
    let mut smaller: Vec<(u64, u32)> =
        block.iter().map(|(_, at)| (u64::from(letters(*at)), *at)).collect();
    smaller.sort_unstable();
    let mut n_skipped = 0;
    for block in smaller.chunk_by(|a, b| a.0 == b.0) {
        if block.len() <= MOST_IN_BLOCK {
            pair_up(block, pairs);
        } else {
            n_skipped += 1;
        }
    }
    n_skipped
}

fn keys_of(record: &Record, mut tell: impl FnMut(u64)) {
    for phone in &record.phones {
        let digits = last_digits(phone).unwrap_or(phone);
        tell(key(Pass::Phone, digits, ""));
    }
    for email in &record.emails {
        let email = super::keys::probable_email(email);
        tell(key(Pass::Email, &email, ""));
        let local = email.split('@').next().unwrap_or_default();
        if local.len() >= 5 {
            tell(key(Pass::Local, local, ""));
        }
        // One slip leaves at least one end of the local part as it was.
        let ends = [local.get(..3), local.len().checked_sub(3).and_then(|from| local.get(from..))];
        for part in record.names.iter().flat_map(Name::latin_parts) {
            ends.iter().flatten().for_each(|end| tell(key(Pass::NameAndLocal, part, end)));
        }
    }
    for door in record.doors.iter().filter(|door| !door.postcode.is_empty()) {
        tell(key(Pass::PostcodeAndHouse, &door.postcode, &door.house_number));
        for part in record.names.iter().flat_map(Name::latin_parts) {
            tell(key(Pass::NameAndPostcode, part, &door.postcode));
        }
    }
    for name in &record.names {
        let letters = letters_of(name).to_le_bytes();
        let mut told = |pass, with: &str| {
            if !with.is_empty() {
                tell(hashed(pass, &letters, with.as_bytes()));
            }
        };
        for door in &record.doors {
            told(Pass::LettersAndPostcode, &door.postcode);
            told(Pass::LettersAndCity, &door.city);
        }
        for phone in &record.phones {
            let last = phone.len().checked_sub(4).and_then(|from| phone.get(from..));
            told(Pass::LettersAndPhone, last.unwrap_or_default());
        }
    }
}

fn key(pass: Pass, one: &str, other: &str) -> u64 {
    hashed(pass, one.as_bytes(), other.as_bytes())
}

fn hashed(pass: Pass, one: &[u8], other: &[u8]) -> u64 {
    let mut hasher = Xxh3Default::new();
    hasher.update(&[pass as u8]);
    hasher.update(one);
    hasher.update(&[0]);
    hasher.update(other);
    hasher.finish()
}

/// Which of the 26 letters a name has: the same in any order of its parts and in any script.
fn letters_of(name: &Name) -> u32 {
    let letters = name.latin_parts().iter().flat_map(|part| part.bytes());
    letters.filter(u8::is_ascii_lowercase).fold(0, |set, letter| set | 1 << (letter - b'a'))
}
