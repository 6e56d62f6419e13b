//! The suite: one test program, so that it links once.

mod acts;
mod house;
mod importing;
mod imports;
mod people;

mod cadence;
