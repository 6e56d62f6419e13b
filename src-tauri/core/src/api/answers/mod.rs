//! What the commands answer, shaped for the screens that ask. Names are the same in SQL, Rust and
//! JavaScript. Days are `YYYY-MM-DD`, instants RFC 3339 in UTC, money a decimal string beside its
//! currency.

mod customers;
mod follow_ups;
mod imports;
mod paper;
mod shop;

pub use customers::*;
pub use follow_ups::*;
pub use imports::*;
pub use paper::*;
pub use shop::*;

use serde::Serialize;
use ts_rs::TS;

/// An exact amount: `{"amount":"18.50","currency":"EUR"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Money {
    pub amount: String,
    pub currency: String,
}
