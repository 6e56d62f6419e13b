//! Who is one customer: joined by evidence or by hand, and parted again.

mod evidence;
pub mod properties;
mod sentences;
pub mod shops;
