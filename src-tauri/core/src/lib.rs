//! Everything that is Regulars, without a window: rules, import, store, paper and the commands.

pub mod api;
pub mod domain;
pub mod error;
pub mod import;
pub mod paper;
pub mod store;
pub mod words;

pub use error::{Error, Result};
