//! What follows what in this shop, kept in memory: counted after an import, and again when enough was
//! written by hand.

mod gather;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use super::search::{State, state_of};
use crate::Result;
use crate::domain::chain::{Chain, Title};
use crate::domain::fold::fold;

/// With fewer lines than this it is counted again after every write, which nobody notices.
const SMALL: usize = 20_000;
/// In a larger shop so many writes by hand change nothing that shows: a talk moves no count, and an order
/// one of thousands.
const MOST_WRITES: u64 = 200;

/// The counts of a shop, and which title is which.
#[derive(Debug, Default)]
pub struct Index {
    pub chain: Chain,
    /// As they are written in the newest products, by place; in the order of their keys.
    titles: Vec<String>,
    places: HashMap<String, Title>,
    n_lines: usize,
    state: State,
    n_writes: u64,
}

impl Index {
    /// The place of a title in any writing.
    pub fn place(&self, title: &str) -> Option<Title> {
        self.places.get(&key(title)).copied()
    }

    pub fn title(&self, title: Title) -> &str {
        self.titles.get(title as usize).map_or("", String::as_str)
    }

    /// All titles, in the order of their keys.
    pub fn titles(&self) -> impl Iterator<Item = (Title, &str)> {
        (0..).zip(self.titles.iter().map(String::as_str))
    }
}

/// By what a product is known, however it is written.
pub fn key(title: &str) -> String {
    fold(title.trim())
}

/// The place in the open shop where the counts wait.
#[derive(Default)]
pub struct Slot {
    last: Mutex<Option<Arc<Index>>>,
    making: Mutex<()>,
}

/// What the slot has for somebody who asks.
pub enum Waiting {
    Fresh(Arc<Index>),
    /// Good enough to answer from, and to be counted again beside.
    Old(Arc<Index>),
    Nothing,
}

impl Slot {
    /// What stands ready for whoever saw so many writes.
    pub fn waiting(&self, db: &Connection, seen: u64) -> Result<Waiting> {
        let Some(last) = hold(&self.last).clone() else { return Ok(Waiting::Nothing) };
        if seen <= last.n_writes {
            return Ok(Waiting::Fresh(last));
        }
        let is_same = state_of(db)? == last.state;
        Ok(match (last.n_lines < SMALL, is_same) {
            (true, _) => Waiting::Nothing,
            (false, true) if seen < last.n_writes + MOST_WRITES => Waiting::Fresh(last),
            (false, _) => Waiting::Old(last),
        })
    }

    /// Counts from the state that `db` reads, unless somebody has just done so.
    pub fn make(&self, db: &Connection, seen: u64) -> Result<Arc<Index>> {
        let _making = hold(&self.making);
        if let Waiting::Fresh(last) = self.waiting(db, seen)? {
            return Ok(last);
        }
        let index = Arc::new(Index { n_writes: seen, state: state_of(db)?, ..gather::index(db)? });
        *hold(&self.last) = Some(Arc::clone(&index));
        Ok(index)
    }

    /// Whether somebody counts at this moment.
    pub fn is_being_made(&self) -> bool {
        self.making.try_lock().is_err()
    }
}

fn hold<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
