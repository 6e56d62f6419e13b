//! Where the shop lies when nobody says so.

use std::path::PathBuf;

use directories::ProjectDirs;

use crate::{Error, Result};

/// The folder that was asked for, else the one in `REGULARS_SHOP`, else the usual one of the system.
pub fn folder(asked: Option<PathBuf>) -> Result<PathBuf> {
    let named = || std::env::var_os("REGULARS_SHOP").filter(|it| !it.is_empty()).map(PathBuf::from);
    asked.or_else(named).or_else(usual).ok_or_else(|| Error::Io {
        detail: "this computer names no folder for data; say one with REGULARS_SHOP".to_owned(),
    })
}

fn usual() -> Option<PathBuf> {
    ProjectDirs::from("", "", "Regulars").map(|folders| folders.data_dir().to_owned())
}
