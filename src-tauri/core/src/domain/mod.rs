//! Plain data and pure rules: no SQL, no serde, no clock, no window.

pub mod cadence;
pub mod contact_point;
pub mod money;
pub mod order;
pub mod staged;
