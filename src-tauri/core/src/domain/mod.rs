//! Plain data and pure rules: no SQL, no serde, no clock, no window.

pub mod cadence;
pub mod consent;
pub mod contact_point;
pub mod coverage;
pub mod evidence;
pub mod fold;
pub mod guess;
pub mod incoming;
pub mod matching;
pub mod merge;
pub mod money;
pub mod order;
pub mod phone_digits;
pub mod purchases;
pub mod reach;
pub mod staged;
pub mod tellings;
