//! All checks of the cadence.

#[path = "../cadence/mod.rs"]
#[expect(clippy::unwrap_used, reason = "a check that fails may panic")]
mod cadence;
