//! Sheets that were printed, and what becomes of the lines that are typed back from them.

use serde::Serialize;
use ts_rs::TS;

use super::ChangeLine;

/// `sheets.list`: a sheet and how much of it is back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PrintedSheet {
    pub number: i64,
    pub printed_at: String,
    /// The day of calling.
    pub on: String,
    /// `full`, `dense`, `helper`, `messages`, `post`, `cards`.
    pub form: String,
    pub n_rows: i64,
    /// Rows that were typed back or proved done in another way.
    pub n_back: i64,
    /// Lines that nobody could read yet.
    pub n_unclear: i64,
}

/// `sheets.read`: all that is needed to type a sheet back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetPage {
    pub sheet: PrintedSheet,
    /// In which order day and month stand on it: `dm` or `md`.
    pub day_order: String,
    pub rows: Vec<RowOfSheet>,
    /// Lines that nobody could read yet.
    pub unclear: Vec<KeptLine>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RowOfSheet {
    pub row: i64,
    /// Its number and its letter, `07K`.
    pub code: String,
    pub customer_id: Option<i64>,
    pub customer_name: Option<String>,
    /// The kinds of the follow-ups that it was about, as far as they are still known.
    pub kinds: Vec<String>,
    pub is_back: bool,
    /// What was typed back from it.
    pub typed: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct KeptLine {
    pub id: i64,
    pub text: String,
}

/// `sheets.judge`: what would become of the lines; `sheets.enter`: what became of them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JudgedLines {
    pub number: i64,
    /// In the order in which they were typed; empty ones are left out.
    pub lines: Vec<JudgedLine>,
    /// Rows that are written down.
    pub n_entered: i64,
    /// Rows that stand already.
    pub n_same: i64,
    /// Rows of which something was done in another way meanwhile.
    pub n_elsewhere: i64,
    /// Lines that nobody could read; they are kept.
    pub n_unclear: i64,
    /// Nothing where all was so already.
    pub change: Option<ChangeLine>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct JudgedLine {
    pub text: String,
    /// The place of the line among those that were sent.
    pub at: i64,
    pub rows: Vec<JudgedRow>,
    /// What it says, in sentences of the merchant's language.
    pub says: Vec<String>,
    /// Why nobody can read it, in the merchant's language.
    pub unclear: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct JudgedRow {
    pub row: i64,
    pub code: String,
    pub customer_id: Option<i64>,
    pub customer_name: Option<String>,
    /// `entered`, `same`, `done_elsewhere`; `unclear` with its line.
    pub verdict: String,
    /// Of `done_elsewhere`: what happened meanwhile, and whether the rest is written down.
    pub meanwhile: Vec<String>,
    /// Of `same`: what was typed back before.
    pub before: Option<String>,
}

/// `calls.week`: what was done since Monday, in counts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CallsWeek {
    pub since: String,
    pub n_calls: i64,
    /// Calls in which somebody answered.
    pub n_reached: i64,
    pub n_messages: i64,
    pub n_wrong: i64,
    pub n_written: i64,
    /// Customers who agreed to be written to.
    pub n_agreed: i64,
    pub n_promised: i64,
    pub n_kept: i64,
    pub n_complaints: i64,
    /// Of the calls those that were answered, in per cent; none where there are too few to say so.
    pub reached_percent: Option<i64>,
    /// Of the follow-ups that were talked about those that were not late yet.
    pub n_on_time: i64,
    pub n_timely: i64,
    pub on_time_percent: Option<i64>,
    /// How long the middle one of the talks took that were timed.
    pub minutes_a_talk: Option<i64>,
    pub n_timed: i64,
    /// How long complaints waited for their first answer, the middle one of those answered this week.
    pub hours_to_answer: Option<i64>,
    pub n_answered: i64,
}
