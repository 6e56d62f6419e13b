//! Looks at the program from outside of the reading: how long one input takes, how much memory.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Knows which input is being read, and since when.
#[derive(Clone, Default)]
pub struct Watch {
    present: Arc<Mutex<Option<(u64, Instant)>>>,
    n_panics: Arc<AtomicU64>,
}

impl Watch {
    pub fn begin(&self, seed: u64) {
        *self.present.lock().unwrap_or_else(PoisonError::into_inner) = Some((seed, Instant::now()));
    }

    pub fn end(&self) {
        *self.present.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The input that has been read for longer than this, if there is one.
    pub fn overdue(&self, limit: Duration) -> Option<u64> {
        let present = *self.present.lock().unwrap_or_else(PoisonError::into_inner);
        present.filter(|(_, since)| since.elapsed() > limit).map(|(seed, _)| seed)
    }

    /// Counts panics in place of printing them: those that readers of workbooks contain, too.
    pub fn count_panics(&self) {
        let n_panics = Arc::clone(&self.n_panics);
        std::panic::set_hook(Box::new(move |_| {
            n_panics.fetch_add(1, Ordering::Relaxed);
        }));
    }

    pub fn n_panics(&self) -> u64 {
        self.n_panics.load(Ordering::Relaxed)
    }
}

/// The most memory that this process has held, in kB; 0 where the system does not tell.
pub fn peak_kb() -> u64 {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return 0 };
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok())
        .unwrap_or(0)
}
