//! All checks of the cadence.

#[path = "../cadence/mod.rs"]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod cadence;
