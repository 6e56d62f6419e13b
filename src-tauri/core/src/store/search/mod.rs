//! Finds customers by any part of what is known of them, in sorted endings of folded words in memory,
//! and lists them by columns that stand beside them.
//!
//! It is built when it is first needed and anew after an import; what changes by hand is laid over it
//! card by card.

mod chains;
mod endings;
mod gather;
mod index;
mod part;
#[cfg(test)]
mod properties;
mod text;
mod vocabulary;
mod words;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard, TryLockError};

use rusqlite::{Connection, named_params};

pub use index::{Index, Those};
pub use part::Apart;

use super::text_of;
use crate::Result;
use crate::domain::fold::fold_into;
use gather::Whom;
use part::{Filled, Part};

/// When so many cards have changed by hand, all is made anew beside.
const MOST_CHANGED: usize = 1_000;
/// More than these at once are not laid over: all is made anew.
pub(super) const MOST_AT_ONCE: usize = 5_000;

/// The newest import that it knows of, and how many were taken back.
pub(super) type State = (i64, i64);

/// The place in the open shop where the index waits.
#[derive(Default)]
pub struct Slot {
    index: RwLock<Option<Arc<Index>>>,
    /// Held by whoever makes it anew.
    making: Mutex<()>,
    /// Whose cards have changed while it is being made anew.
    missed: Mutex<Option<Vec<i64>>>,
    /// Held by whoever lays changed cards over it, so that the newest state is laid last.
    laying: Mutex<()>,
}

/// An index that is about to be made anew: until it is there, the search answers from the old one.
pub struct Making<'s> {
    slot: &'s Slot,
    _held: MutexGuard<'s, ()>,
}

impl Slot {
    /// The index of the state that `db` reads; while a newer one is being made, the last one. If there
    /// is none yet, or an import came since, `make` finishes one from a state that is read from now on.
    pub fn get(
        &self,
        db: &Connection,
        make: impl FnOnce(Making<'_>) -> Result<Arc<Index>>,
    ) -> Result<Arc<Index>> {
        let state = state_of(db)?;
        let fresh = |index: &Arc<Index>| index.state == state;
        let known = self.last();
        if let Some(index) = known.clone().filter(fresh) {
            return Ok(index);
        }
        let held = match (self.making.try_lock(), known) {
            (Ok(held), _) => held,
            (Err(TryLockError::WouldBlock), Some(last)) => return Ok(last),
            (Err(_), _) => hold(&self.making),
        };
        match self.last().filter(fresh) {
            Some(index) => Ok(index),
            None => make(self.begin(held)),
        }
    }

    /// Begins to make it anew, if anybody has searched so far.
    pub fn make_anew(&self) -> Option<Making<'_>> {
        self.last()?;
        Some(self.begin(hold(&self.making)))
    }

    /// Begins to make it anew if too many cards have changed by hand and nobody is at it.
    pub(super) fn make_smaller(&self) -> Option<Making<'_>> {
        let held = if self.is_to_be_made_smaller() { self.making.try_lock().ok() } else { None };
        held.map(|held| self.begin(held))
    }

    pub(super) fn is_to_be_made_smaller(&self) -> bool {
        self.last().is_some_and(|index| index.n_changed() > MOST_CHANGED)
    }

    fn begin<'s>(&'s self, held: MutexGuard<'s, ()>) -> Making<'s> {
        *hold(&self.missed) = Some(Vec::new());
        Making { slot: self, _held: held }
    }

    /// Lays the cards of these customers over it as they stand now.
    pub fn lay(&self, db: &Connection, ids: &[i64]) -> Result<()> {
        let _laying = hold(&self.laying);
        let Some(last) = self.last() else { return Ok(()) };
        let mut entries = Vec::new();
        gather::each(db, Whom::These(ids), |entry| entries.push(entry.clone()))?;
        let newest = last.products.last().map_or(0, |product| product.id);
        let products = products(db, newest)?;
        let mut place = self.place();
        if let Some(missed) = hold(&self.missed).as_mut() {
            missed.extend_from_slice(ids);
        }
        if let Some(index) = place.as_ref() {
            *place = Some(Arc::new(index.patched(ids, entries, products)));
        }
        Ok(())
    }

    pub fn last(&self) -> Option<Arc<Index>> {
        self.index.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn place(&self) -> RwLockWriteGuard<'_, Option<Arc<Index>>> {
        self.index.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Making<'_> {
    /// Makes it from the state that `db` reads; answers too whose cards have changed meanwhile, to be
    /// laid over it from a newer state.
    pub fn finish(self, db: &Connection) -> Result<(Arc<Index>, Vec<i64>)> {
        let state = state_of(db)?;
        let index = Arc::new(Index::new(state, everybody(db)?, products(db, 0)?));
        let mut place = self.slot.place();
        let missed = hold(&self.slot.missed).take().unwrap_or_default();
        *place = Some(Arc::clone(&index));
        Ok((index, missed))
    }
}

fn hold<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Changes with every import that comes in or is taken back; what is typed by hand is no import.
pub(super) fn state_of(db: &Connection) -> Result<State> {
    Ok(db
        .prepare_cached(include_str!("state.sql"))?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

fn everybody(db: &Connection) -> Result<Part> {
    let mut filled = Filled::default();
    gather::each(db, Whom::Everybody, |entry| filled.push(entry))?;
    Ok(filled.end())
}

/// A product with its folded text.
#[derive(Clone, Debug)]
pub struct Product {
    id: i64,
    pub title: String,
    pub sku: String,
    text: String,
}

/// Those that came after this one.
fn products(db: &Connection, newest: i64) -> Result<Vec<Product>> {
    let mut statement = db.prepare_cached(
        "SELECT id, title, sku FROM products WHERE id > :newest AND title <> '' ORDER BY id",
    )?;
    let mut rows = statement.query(named_params! { ":newest": newest })?;
    let mut products = Vec::new();
    while let Some(row) = rows.next()? {
        let mut text = String::new();
        fold_into(&mut text, text_of(row, "title")?);
        text.push('\n');
        fold_into(&mut text, text_of(row, "sku")?);
        let (id, title, sku) = (row.get("id")?, row.get("title")?, row.get("sku")?);
        products.push(Product { id, title, sku, text });
    }
    Ok(products)
}
