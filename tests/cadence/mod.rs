//! The cadence: worked cases, and what holds on every made-up world.

mod cases;
mod invariants;
mod worlds;
