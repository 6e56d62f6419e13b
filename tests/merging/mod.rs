//! Who is one customer: joined by evidence or by hand, and parted again.

mod properties;
mod sentences;
mod shops;
