//! Editions of the cadence: what the merchant changed, and from which day on it holds.

use chrono::NaiveDate;

use super::{Holiday, Kind, Medium};

/// Everything in the cadence that is no rule of one kind, from a day on. Nothing becomes overdue by
/// it: what was late under it already keeps the edition before.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    pub effective: NaiveDate,
    /// The kinds that are switched on; `None` is all. Tickets are never off.
    pub only: Option<Vec<Kind>>,
    /// 0 is Monday. Holds for the days from `effective` on: what was closed before, was closed.
    pub closed_weekdays: Vec<u8>,
    pub holidays: Vec<Holiday>,
    /// In order of preference.
    pub media: Vec<Medium>,
    pub gap_days: i64,
    pub retry_days: i64,
    pub max_attempts: u32,
    pub callback_grace_days: i64,
    pub snooze_grace_days: i64,
    pub budget: Option<Budget>,
}

/// How often one customer hears from us at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// So many conversations within `days`.
    pub most: u32,
    pub days: i64,
    /// So many of them to sell within `selling_days`.
    pub selling: u32,
    pub selling_days: i64,
}
