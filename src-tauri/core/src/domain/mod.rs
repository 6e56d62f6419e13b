//! Plain data and pure rules: no SQL, no serde, no clock, no window.

pub mod birthday;
pub mod cadence;
pub mod consent;
pub mod contact_point;
pub mod countries;
pub mod coverage;
pub mod evidence;
pub mod field;
pub mod fold;
pub mod guess;
pub mod incoming;
pub mod matching;
pub mod merge;
pub mod money;
pub mod order;
pub mod order_acts;
pub mod phone_digits;
pub mod phones;
pub mod purchases;
pub mod reach;
pub mod stage;
pub mod staged;
pub mod standing;
pub mod tellings;
pub mod tendency;
pub mod typed_point;
