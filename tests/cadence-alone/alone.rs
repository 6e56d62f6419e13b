//! All checks of the cadence.

#[path = "../cadence/mod.rs"]
mod cadence;
