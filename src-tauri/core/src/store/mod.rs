//! The only place that says rusqlite: the shop's file, its tables, and what is asked of them.

pub mod channels;
mod migrations;
pub mod settings;
mod shop;

pub use rusqlite::{Connection, Transaction};
pub use shop::Shop;

use crate::Error;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly};
        match error.sqlite_error_code() {
            Some(DiskFull) => Error::DiskFull,
            Some(ReadOnly) => Error::ReadOnly { detail: error.to_string() },
            Some(DatabaseBusy | DatabaseLocked) => Error::InUse,
            _ => Error::Store { detail: error.to_string() },
        }
    }
}
