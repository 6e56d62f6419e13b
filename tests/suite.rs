//! The suite: one test program, so that it links once.

mod house;
mod imports;
mod people;

mod cadence;
