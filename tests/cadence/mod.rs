//! The cadence: worked cases, and what holds on every made-up world.

mod cases;
mod editing;
mod edits;
mod invariants;
mod replays;
mod stories;
mod worlds;
