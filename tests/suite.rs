//! The suite: one test program, so that it links once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod acts;
mod asking;
mod bulk;
mod calendar;
mod card;
mod changes;
mod consent;
mod counter;
mod coverage;
mod day_papers;
mod file;
mod finding;
mod first_day;
mod follow_up_plan;
mod house;
mod importing;
mod imports;
mod look;
mod mapping;
mod matching;
mod new_day;
mod paper;
mod people;
mod permissions;
mod planned_anew;
mod rulebook;
mod strangers;
mod talks;
mod today;
mod upgrade;
mod watch;

mod cadence;
mod merging;
mod say;
mod sheets;
mod undo;
mod words;
