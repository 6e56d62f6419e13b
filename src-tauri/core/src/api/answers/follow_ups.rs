//! Today: whom to get in touch with, why, and what came of it.

use serde::Serialize;
use ts_rs::TS;

use super::Reminder;

/// `today.page`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayPage {
    pub today: String,
    /// Overdue, today, tomorrow, this week; always these four, empty ones too.
    pub sections: Vec<TodaySection>,
    /// Notes whose day has come, the longest waiting first.
    pub reminders: Vec<Reminder>,
    /// By kind over overdue and today, before any filter.
    pub n_by_kind: std::collections::BTreeMap<String, i64>,
    /// By medium over overdue and today, before any filter.
    pub n_by_medium: std::collections::BTreeMap<String, i64>,
    /// Acts of today, newest first.
    pub done_today: Vec<DoneAct>,
    /// Why people are not on the list: blocked follow-ups of today by reason.
    pub left_out: std::collections::BTreeMap<String, i64>,
    pub n_tomorrow: i64,
    pub n_this_week: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TodaySection {
    /// `overdue`, `today`, `tomorrow`, `this_week`.
    pub name: String,
    pub n: i64,
    /// At most fifty; `n` counts all.
    pub rows: Vec<FollowUpRow>,
}

/// One planned touch.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FollowUpRow {
    pub id: i64,
    /// `thank_you`, `satisfaction`, `cross_sell`, `churn`, `ticket`.
    pub kind: String,
    /// `planned`, `snoozed`, `due`, `overdue`, `done`, `cancelled`, `skipped`, `gave_up`, `suppressed`,
    /// `paused`, `expired`, `blocked`.
    pub state: String,
    pub state_reason: Option<String>,
    pub due_on: String,
    pub until_on: String,
    pub expires_on: Option<String>,
    /// Days since the last day of its window; 0 when it is not late.
    pub days_late: i64,
    /// `phone`, `email`, `post`, `message`.
    pub medium: Option<String>,
    /// The number or address to use, as shown.
    pub contact_point: Option<String>,
    /// The channel of which it is; none for one that was typed.
    pub point_channel: Option<String>,
    pub attempts: i64,
    pub customer_id: i64,
    pub customer_name: String,
    pub n_orders: i64,
    pub order_number: Option<String>,
    pub channel: Option<String>,
    pub reason: Reason,
    /// The last time anybody talked with them.
    pub last_attempt_on: Option<String>,
    pub last_outcome: Option<String>,
}

/// Why this person, why today: facts that the language files turn into one sentence.
/// The sentence is the message `reason-<kind>` with these as its places.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reason {
    /// The last purchase that the follow-up is about.
    pub title: String,
    pub n_more: i64,
    pub ordered_on: Option<String>,
    pub delivered_on: Option<String>,
    /// Days between the order and today.
    pub days: i64,
    /// The how-manieth order of this customer it is.
    pub nth_order: i64,
    pub first_ordered_on: Option<String>,
    /// The usual gap between orders in days, where three orders or more make one.
    pub usual_gap_days: Option<i64>,
}

/// Something that was done and may be taken back for five minutes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DoneAct {
    pub event_id: i64,
    pub follow_up_id: i64,
    /// `attempt`, `skip`, `snooze`.
    pub act: String,
    pub outcome: Option<String>,
    pub kind: String,
    pub customer_id: i64,
    pub customer_name: String,
    pub at: String,
    /// Seconds left to take it back; 0 when that time is over.
    pub undo_seconds: i64,
}

/// `attempts.record`, `follow_ups.skip`, `follow_ups.snooze`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Recorded {
    pub event_id: i64,
    pub undo_seconds: i64,
}

/// `events.undo`. A refusal that was part of the act stays: consent only tightens by itself.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Undone {
    pub refusal_kept: bool,
}
