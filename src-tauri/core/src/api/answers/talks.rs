//! Talks: what is of use while one talks, what follows from it, promises and complaints.

use serde::Serialize;
use ts_rs::TS;

use super::{ChangeLine, CustomerCard, FollowUpRow, Money, ToSay};

/// `talks.record`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TalkRecorded {
    /// The act that says how it went; its undo takes the whole talk back.
    pub event_id: i64,
    pub undo_seconds: i64,
    pub change: Option<ChangeLine>,
    /// What is open with this customer from now on, by day.
    pub then: Vec<Then>,
    /// The number or address that is not used any more.
    pub stopped: Option<OtherPoint>,
    /// After a wrong number: another that is known.
    pub other_point: Option<OtherPoint>,
}

/// `talks.preview`: what would follow, before anything is written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TalkPreview {
    pub then: Vec<Then>,
    /// The talk opens a complaint.
    pub opens_complaint: bool,
    /// It was the last try: what could be used instead.
    pub instead: Option<String>,
    /// The number or address that would not be used any more.
    pub stopped: Option<OtherPoint>,
    pub other_point: Option<OtherPoint>,
}

/// A follow-up that is still to come, or a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Then {
    pub id: i64,
    pub kind: String,
    pub state: String,
    pub due_on: String,
    pub medium: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OtherPoint {
    pub id: i64,
    /// `phone`, `email`, `post`, `handle`.
    pub kind: String,
    pub shown: String,
}

/// Something that was promised to a customer and not yet kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Promise {
    pub id: i64,
    pub customer_id: i64,
    pub customer_name: String,
    pub order_id: Option<i64>,
    pub text: String,
    pub due_on: String,
    /// Days since the day on which it was due; 0 when it is not late.
    pub days_late: i64,
    /// The day that was said at first, where it is another.
    pub first_due_on: Option<String>,
    pub made_on: String,
}

/// `promises.make`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PromiseMade {
    pub id: i64,
    pub change: Option<ChangeLine>,
}

/// A complaint that is not closed, or that was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Complaint {
    /// The act that opened it.
    pub id: i64,
    /// Its follow-up.
    pub follow_up_id: i64,
    pub opened_on: String,
    pub text: Option<String>,
    pub about: Option<String>,
    pub severity: Option<i64>,
    pub order_number: Option<String>,
    /// What was done about it, and when.
    pub solution: Option<String>,
    pub settled_on: Option<String>,
    pub cost: Option<Money>,
    pub closed_on: Option<String>,
    pub is_content: Option<bool>,
}

/// `complaints.open`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComplaintOpened {
    pub id: i64,
    pub change: Option<ChangeLine>,
}

/// `talks.open`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TalkPage {
    pub card: CustomerCard,
    /// What is to be talked about: all that is overdue or due, else what comes next.
    pub topics: Vec<FollowUpRow>,
    /// The numbers and addresses to use, the best of each medium first.
    pub points: Vec<TalkPoint>,
    /// What to say about each topic, in the same order.
    pub say: Vec<ToSay>,
    /// The last time anybody talked with them.
    pub last_talk: Option<LastTalk>,
    /// After so many tries without an answer a follow-up ends.
    pub max_attempts: i64,
    /// The words in which they are asked whether they may be written to.
    pub wording: TalkWording,
}

/// The words of the permission question, to which an answer points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TalkWording {
    /// Counted in each language from 1.
    pub version: i64,
    pub language: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct LastTalk {
    pub on: String,
    pub outcome: String,
    pub medium: Option<String>,
    /// 1 to 5, where they were asked.
    pub score: Option<i64>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TalkPoint {
    pub id: i64,
    /// `phone`, `email`, `post`, `message`.
    pub medium: String,
    pub shown: String,
    /// What a telephone is given to dial: digits and perhaps a plus in front, nothing else.
    pub dial: Option<String>,
    pub label: Option<String>,
    pub channel: Option<String>,
    pub valid_until: Option<String>,
}

/// `calls.queue`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CallQueue {
    pub calls: Vec<QueuedCall>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct QueuedCall {
    pub customer_id: i64,
    pub customer_name: String,
    /// The follow-ups to talk about, the most urgent first.
    pub topics: Vec<i64>,
}
