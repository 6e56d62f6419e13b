//! What the commands of the window share: the shop, the clock, and the wish to stop.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use regulars_core::Result;
use regulars_core::api::{Now, Shop};

pub struct Desk {
    folder: PathBuf,
    shop: Mutex<Option<Arc<Shop>>>,
    n_stops: AtomicU64,
    /// The page that was last numbered, for printing and for the PDF.
    pub printed: Mutex<String>,
}

impl Desk {
    pub fn new(folder: PathBuf) -> Desk {
        Desk {
            folder,
            shop: Mutex::default(),
            n_stops: AtomicU64::new(0),
            printed: Mutex::default(),
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Opens the shop while the window is being made. A shop that does not open says so to whoever asks first.
    pub fn open_ahead(self: &Arc<Self>) {
        let desk = Arc::clone(self);
        std::thread::spawn(move || desk.shop().is_ok());
    }

    /// The shop; one that did not open is tried again, since its reason may have passed.
    pub fn shop(&self) -> Result<Arc<Shop>> {
        let mut slot = self.shop.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shop) = &*slot {
            return Ok(Arc::clone(shop));
        }
        let shop = Arc::new(Shop::open(&self.folder)?);
        *slot = Some(Arc::clone(&shop));
        Ok(shop)
    }

    /// Everything that is going on now shall stop.
    pub fn stop(&self) {
        self.n_stops.fetch_add(1, Ordering::Relaxed);
    }

    /// Compared by long work with what it was when the work began.
    pub fn n_stops(&self) -> u64 {
        self.n_stops.load(Ordering::Relaxed)
    }
}

/// The time of a command. `REGULARS_TODAY` takes the place of the shop's own day in tests.
#[expect(clippy::disallowed_methods, reason = "this is the host that reads the clock")]
pub fn now() -> Now {
    Now { at: chrono::Utc::now(), today: today() }
}

fn today() -> Option<NaiveDate> {
    std::env::var("REGULARS_TODAY").ok()?.parse().ok()
}
