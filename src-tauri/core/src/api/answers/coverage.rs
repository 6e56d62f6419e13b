//! Which months of which channel the shop knows, and the folder in which new exports arrive.

use serde::Serialize;
use ts_rs::TS;

/// `imports.coverage`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Coverage {
    /// `2026-01` …, from the oldest order to this month, without gaps.
    pub months: Vec<String>,
    pub channels: Vec<ChannelCoverage>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ChannelCoverage {
    pub channel: String,
    /// One per month of `Coverage.months`.
    pub months: Vec<MonthCoverage>,
    /// Spans of days between the first and the last known day that no file covers.
    pub gaps: Vec<Span>,
    /// Spans that several files cover.
    pub overlaps: Vec<Span>,
    /// The last day that a file covers.
    pub covered_until: Option<String>,
    /// How far back the marketplace lets one export, in days, where that is known.
    pub window_days: Option<i64>,
    /// The last day on which an export can still close the gap since `covered_until`.
    pub export_by: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MonthCoverage {
    /// `imported`, `partly`, `missing`, or `none` before the first and after the last known day.
    pub state: String,
    pub orders: i64,
    pub files: i64,
}

/// From one day to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Span {
    pub first_on: String,
    pub last_on: String,
}

/// `watch.look`: the watched folder and the files in it that have not come in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Watch {
    pub folder: Option<String>,
    /// The folder cannot be read any more.
    pub is_lost: bool,
    pub offered: Vec<OfferedFile>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferedFile {
    pub path: String,
    pub name: String,
    pub size_bytes: i64,
    pub modified_on: String,
    /// The title of the format, where it is recognised.
    pub format: Option<String>,
}
