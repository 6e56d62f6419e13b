//! Today: one line for each customer, why they stand there, and what else the day brings.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{DoneAct, FollowUpRow, Promise, Reminder};

/// `today.page`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayPage {
    pub today: String,
    pub target: Target,
    /// `first`, `overdue`, `today`, `waiting`, `tomorrow`, `this_week`; always these six, empty ones too.
    pub sections: Vec<TodaySection>,
    /// Parcels for customers who have bought before, the oldest order first; `n_parcels` counts all.
    pub parcels: Vec<Parcel>,
    pub n_parcels: i64,
    /// Birthdays of this week and anniversaries of the first order, by day; not more than a screen holds.
    pub occasions: Vec<Occasion>,
    pub n_occasions: i64,
    /// Notes whose day has come, the longest waiting first.
    pub reminders: Vec<Reminder>,
    /// How many people there are for today, before any filter.
    pub n_now: i64,
    /// The same by all kinds of what there is to do with them, `promise` among them.
    pub n_by_kind: BTreeMap<String, i64>,
    /// The same by medium.
    pub n_by_medium: BTreeMap<String, i64>,
    /// Acts of today, newest first.
    pub done_today: Vec<DoneAct>,
    /// Why people are not on the list: blocked follow-ups of today by reason.
    pub left_out: BTreeMap<String, i64>,
    pub n_tomorrow: i64,
    pub n_this_week: i64,
    /// Follow-ups that lapsed unheard in the last seven days.
    pub n_lapsed_week: i64,
}

/// How many people are a day's work, and with how many something was done today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Target {
    pub n: i64,
    pub n_done: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TodaySection {
    pub name: String,
    pub n: i64,
    /// At most fifty; `n` counts all.
    pub lines: Vec<Line>,
}

/// All that there is to do with one customer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Line {
    pub customer_id: i64,
    pub customer_name: String,
    pub n_orders: i64,
    /// `very_good`, `good`, `fair`, `poor`, `new`.
    pub standing: String,
    /// What puts it above the rest: `promise`, `complaint`, `ending`; else `rest`.
    pub class: String,
    /// The most urgent first. None where there is only a promise.
    pub topics: Vec<FollowUpRow>,
    /// The earliest first.
    pub promises: Vec<Promise>,
    /// The first day on which a number or address of theirs leads nowhere any more, if that is soon.
    pub ends_on: Option<String>,
    /// How many days are left until then.
    pub days_left: Option<i64>,
    /// The medium by which they could be reached then, or if they give what it needs.
    pub instead: Option<String>,
    /// What is planned for later and goes with that number, unless they give another.
    pub lost: Vec<Lost>,
    /// `phone`, `email`, `message`, `post`: always these four.
    pub media: Vec<MediumNow>,
    pub leaves: Leaves,
    /// The last time anybody talked with them.
    pub last_attempt_on: Option<String>,
    pub last_outcome: Option<String>,
}

/// A follow-up that will not be possible.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Lost {
    pub kind: String,
    pub due_on: String,
}

/// Whether somebody may be reached by a medium for what is most urgent.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MediumNow {
    /// `phone`, `email`, `message`, `post`.
    pub medium: String,
    pub may: bool,
    /// The last day on which they may, where there is one.
    pub until_on: Option<String>,
    /// Why not: the end of a message `state-reason-…`.
    pub why: Option<String>,
}

/// What takes somebody off the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Leaves {
    /// `kept`, `settled`, `talk`, `order` (an order or a talk).
    pub by: String,
    /// The last day on which they stand on it.
    pub on: Option<String>,
}

/// A paid order of somebody who has bought before, not sent yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Parcel {
    pub order_id: i64,
    pub number: String,
    pub channel: String,
    pub customer_id: i64,
    pub customer_name: String,
    /// The how-manieth order of theirs it is.
    pub nth_order: i64,
    pub ordered_on: String,
}

/// A day of theirs to think of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Occasion {
    /// `birthday`, `anniversary` (of the first order).
    pub kind: String,
    pub customer_id: i64,
    pub customer_name: String,
    pub on: String,
    /// How old they become, where the year is known; how many years they have been customers.
    pub years: Option<i64>,
}

/// `imports.first_day`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FirstDay {
    /// With how many people something is due.
    pub n_people: i64,
    /// Follow-ups that are overdue; after a first import there are none.
    pub n_late: i64,
    pub n_later: i64,
    /// Follow-ups that are due, by kind.
    pub due: BTreeMap<String, i64>,
    /// Follow-ups of today that are not possible, by reason.
    pub left_out: BTreeMap<String, i64>,
    /// So many people are a day's work.
    pub target: i64,
    /// Whether suggestions or those who went quiet are among them.
    pub sells: bool,
}
