//! What the commands answer, shaped for the screens that ask. Names are the same in SQL, Rust and
//! JavaScript. Days are `YYYY-MM-DD`, instants RFC 3339 in UTC, money a decimal string beside its
//! currency.

mod cadence;
mod changes;
mod coverage;
mod customers;
mod file;
mod find;
mod follow_ups;
mod imports;
mod mapping;
mod matching;
mod paper;
mod rulebook;
mod say;
mod scripts;
mod sheets;
mod shop;
mod talks;
mod today;
mod undo;

pub use cadence::*;
pub use changes::*;
pub use coverage::*;
pub use customers::*;
pub use file::*;
pub use find::*;
pub use follow_ups::*;
pub use imports::*;
pub use mapping::*;
pub use matching::*;
pub use paper::*;
pub use rulebook::*;
pub use say::*;
pub use scripts::*;
pub use sheets::*;
pub use shop::*;
pub use talks::*;
pub use today::*;
pub use undo::*;

use serde::Serialize;
use ts_rs::TS;

/// An exact amount: `{"amount":"18.50","currency":"EUR"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Money {
    pub amount: String,
    pub currency: String,
}

/// `formats.export`, `imports.problems_csv`: the file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Written {
    pub path: String,
}
