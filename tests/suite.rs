//! The suite: one test program, so that it links once.

mod house;
mod people;
