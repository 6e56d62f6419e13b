//! Sets of customers that many questions name, kept as long as nothing is written.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::Result;

/// So many sets at once; a page of saved views names fewer.
const MOST: usize = 64;

type Sets = HashMap<String, Arc<Vec<i64>>>;

#[derive(Default)]
pub struct Kept {
    n_writes: AtomicU64,
    /// The sets, and how often had been written when they were asked.
    sets: Mutex<(u64, Sets)>,
}

impl Kept {
    /// How often was written so far. Whoever reads this before reading the shop sees at least as much.
    pub fn n_writes(&self) -> u64 {
        self.n_writes.load(Ordering::Acquire)
    }

    /// Something was written: no set is right any more.
    pub fn written(&self) {
        self.n_writes.fetch_add(1, Ordering::Release);
    }

    /// The set of this name for somebody who saw so many writes.
    pub fn set(
        &self,
        seen: u64,
        name: String,
        make: impl FnOnce() -> Result<Vec<i64>>,
    ) -> Result<Arc<Vec<i64>>> {
        if let Some(known) = self.known(seen, &name) {
            return Ok(known);
        }
        let made = Arc::new(make()?);
        let mut kept = self.sets.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.0 < seen || kept.1.len() >= MOST {
            *kept = (seen.max(kept.0), Sets::new());
        }
        if kept.0 == seen {
            kept.1.insert(name, Arc::clone(&made));
        }
        Ok(made)
    }

    fn known(&self, seen: u64, name: &str) -> Option<Arc<Vec<i64>>> {
        let kept = self.sets.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.get(name).filter(|_| kept.0 == seen).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_asked_once_until_something_is_written() {
        let kept = Kept::default();
        let ask = |of: i64| {
            let made = kept.set(kept.n_writes(), "tag".to_owned(), || Ok(vec![of])).unwrap();
            made[0]
        };
        assert_eq!((ask(1), ask(2)), (1, 1));
        kept.written();
        assert_eq!(ask(3), 3);
    }

    #[test]
    fn what_was_read_before_a_write_is_not_kept_for_after_it() {
        let kept = Kept::default();
        let before = kept.n_writes();
        kept.written();
        let set = |seen, of: i64| kept.set(seen, "tag".to_owned(), || Ok(vec![of])).unwrap()[0];
        assert_eq!(set(kept.n_writes(), 2), 2);
        assert_eq!(set(before, 1), 1);
        assert_eq!(set(kept.n_writes(), 3), 2);
    }
}
