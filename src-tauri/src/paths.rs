//! Which shop to open: `--shop DIR`, else `REGULARS_SHOP`, else the usual folder of the system.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use regulars_core::Result;
use regulars_core::store::home;

const USAGE: &str = "usage: regulars-window [--shop DIR]";

/// The folder named on the command line, or how to name one.
pub fn asked(
    mut words: impl Iterator<Item = OsString>,
) -> std::result::Result<Option<PathBuf>, String> {
    match (words.next(), words.next(), words.next()) {
        (None, _, _) => Ok(None),
        (Some(flag), Some(folder), None) if flag == "--shop" => Ok(Some(folder.into())),
        _ => Err(USAGE.to_owned()),
    }
}

/// The shop's folder in the one way to write it, so that two names of a folder mean one shop.
pub fn folder(asked: Option<PathBuf>) -> Result<PathBuf> {
    let folder = home::folder(asked)?;
    // A folder that cannot be made is told in the window, when the shop does not open.
    let _ = std::fs::create_dir_all(&folder);
    Ok(canonical(&folder))
}

fn canonical(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
}
