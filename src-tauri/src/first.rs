//! One window for each shop: a second start brings the first window to the front and ends.
//!
//! A local socket named after the shop's folder, not D-Bus, so that it works on every system and two
//! shops can be open beside each other. The shop's own lock stays the last word on who may write.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::time::Duration;

use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{GenericNamespaced, ListenerOptions, Name, Stream};
use tauri::AppHandle;

use crate::window;

pub use interprocess::local_socket::Listener;

/// Who we are among the processes that want this shop.
pub enum Claim {
    First(Listener),
    /// Another has it, and knows now that somebody asked.
    Second,
    /// This computer does not tell.
    Unknown,
}

/// How often, and how far apart, we look whether a first that is just closing has gone.
const N_LOOKS: u32 = 200;
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

pub fn claim(folder: &Path) -> Claim {
    for _ in 0..N_LOOKS {
        let Ok(name) = name(folder) else { return Claim::Unknown };
        if ask(name.clone()).is_ok() {
            return Claim::Second;
        }
        match ListenerOptions::new().name(name).try_overwrite(true).create_sync() {
            Ok(listener) => return Claim::First(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => std::thread::sleep(BETWEEN_LOOKS),
            Err(_) => return Claim::Unknown,
        }
    }
    Claim::Unknown
}

/// Brings the window to the front whenever another start asks. Once it is closed nobody gets an answer,
/// so that whoever starts then waits until we are gone.
pub fn answer(listener: Listener, app: AppHandle) {
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut asked = [0];
            if stream.read_exact(&mut asked).is_ok() && window::bring_to_front(&app) {
                // Whoever asked may be gone by now.
                let _ = stream.write_all(&asked);
            }
        }
    });
}

/// Waits until the first has heard, so that a window is in front when the second ends.
fn ask(name: Name<'_>) -> std::io::Result<()> {
    let mut stream = Stream::connect(name)?;
    stream.write_all(b"!")?;
    stream.read_exact(&mut [0])
}

fn name(folder: &Path) -> std::io::Result<Name<'static>> {
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("regulars-{:016x}", hasher.finish()).to_ns_name::<GenericNamespaced>()
}
