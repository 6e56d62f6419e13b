//! Everybody at once: who meets a filter, and in which order they are listed.

pub mod bits;
pub mod columns;
pub mod filter;
pub mod sort;
