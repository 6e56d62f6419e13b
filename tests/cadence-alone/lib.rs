//! The cadence, and the made-up worlds that go into it, without the rest of the core.

#[path = "../../src-tauri/core/src/domain/cadence/mod.rs"]
pub mod cadence;
#[path = "../../src-tauri/core/src/api/world/mod.rs"]
pub mod world;

pub mod domain {
    pub use crate::cadence;
}

pub mod api {
    pub use crate::world;
}

pub type Result<T> = std::result::Result<T, Error>;

/// As in the core, as far as made-up worlds need it.
#[derive(Debug)]
pub enum Error {
    Invalid { what: &'static str, detail: String },
    Store { detail: String },
}

impl std::fmt::Display for Error {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Invalid { what, detail } => write!(to, "{what}: {detail}"),
            Error::Store { detail } => write!(to, "{detail}"),
        }
    }
}
