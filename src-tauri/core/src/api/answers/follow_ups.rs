//! Follow-ups: whom to get in touch with, why, and what came of it.

use serde::Serialize;
use ts_rs::TS;

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
    /// Of a callback: the time that they asked for, `14:30` at their place.
    pub called_back_at: Option<String>,
    /// Days since the last day of its window; 0 when it is not late.
    pub days_late: i64,
    /// `phone`, `email`, `post`, `message`.
    pub medium: Option<String>,
    /// The first day on which this medium will not do any more, where that is a useful day.
    pub ends_on: Option<String>,
    /// The medium that will do then; of what is blocked, the one that would do with a lasting number, an
    /// address or a yes.
    pub instead: Option<String>,
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
/// The sentence is the message `reason-<kind>` with these as its places, and after it how they buy and
/// answer.
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
    /// The days after the order on which it is welcome; none where no order leads it.
    pub window: Option<DaysAfter>,
    pub habit: Option<Habit>,
    pub answers: Option<Answers>,
    /// What they complained of; of a ticket alone.
    pub complaint: Option<Complained>,
}

/// A complaint in their words, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Complained {
    pub on: String,
    /// Empty where nobody wrote it down.
    pub said: String,
    /// What was done about it; while that is so they are asked whether it is good.
    pub solution: Option<String>,
}

/// Days counted from an order, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DaysAfter {
    pub from: i64,
    pub until: i64,
}

/// How somebody buys, told from three orders on: “usually every 5 weeks, now 11”.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Habit {
    pub n_orders: i64,
    /// `days`, `weeks`, `months`: of both lengths.
    pub unit: String,
    pub usual: i64,
    pub now: i64,
}

/// How they answered calls, told from two on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Answers {
    pub reached: i64,
    pub tried: i64,
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
