//! People and what they bought.

use serde::Serialize;
use ts_rs::TS;

use super::{
    ChangeLine, Complaint, CustomerFile, FieldValue, FollowUpRow, Household, Link, Money, Note,
    OnList, PartIdentity, Person, Promise,
};

/// `customers.list`: newest order first, or best match first when searching.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerList {
    pub total: i64,
    pub rows: Vec<CustomerRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerRow {
    pub id: i64,
    pub name: String,
    /// Keys of the channels they bought on.
    pub channels: Vec<String>,
    pub city: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// The name under which a channel's own messages reach them.
    pub handle: Option<String>,
    pub post: Option<String>,
    pub n_orders: i64,
    pub first_ordered_on: Option<String>,
    pub last_ordered_on: Option<String>,
    /// One amount per currency; cancelled orders and refunds taken off.
    pub spent: Vec<Money>,
    /// The next open follow-up.
    pub next_kind: Option<String>,
    pub next_due_on: Option<String>,
    /// `enquiry`, `first_order`, `second_order`, `regular`, `quiet`, `back_again`.
    pub stage: String,
    /// `very_good`, `good`, `fair`, `poor`, `new`; as the merchant has it, where they overruled it.
    pub standing: String,
    /// None where no day of an order is known.
    pub rhythm: Option<Rhythm>,
}

/// How long they have been without an order, beside their habit.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct Rhythm {
    pub days: i64,
    /// Their usual gap; three orders or more make one.
    pub usual: Option<i64>,
    /// Later than half as long again as usual, and not quiet yet.
    pub is_slipping: bool,
}

/// A stage and the day on which it began.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StageChange {
    pub stage: String,
    pub since_on: String,
}

/// How well they keep their side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Standing {
    /// `very_good`, `good`, `fair`, `poor`, `new`; the merchant's where it is overruled.
    pub level: String,
    /// What the orders and talks of the last two years come to.
    pub computed: String,
    pub reasons: Vec<StandingReason>,
    /// The merchant has said otherwise, with a note.
    pub is_overruled: bool,
    pub note: Option<String>,
}

/// `n` of `of`: 1 of 9 sent back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StandingReason {
    /// `unpaid`, `returned`, `cancelled`, `missed`, `complaints`, `kept`, `sales`. Of `missed` and
    /// `kept` the whole is the agreed days, of all others the orders.
    pub code: String,
    pub n: i64,
    pub of: i64,
}

/// What they tend to buy, when and where; what orders do not show is left out.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Tendency {
    /// The words of the products that come back most, at most three.
    pub words: Vec<String>,
    /// The usual basket: lines, and the amount per currency.
    pub basket_lines: Option<i64>,
    pub basket: Vec<Money>,
    /// The month in which they buy year after year, 1 to 12.
    pub month: Option<i64>,
    /// The channel of most of their orders.
    pub channel: Option<String>,
    /// The medium on which they answer most.
    pub medium: Option<String>,
}

/// What to say at once when they ask where their order is: the newest one that may be asked about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadyAnswer {
    pub order_id: i64,
    pub order_number: String,
    pub channel: String,
    pub title: Option<String>,
    pub n_more: i64,
    pub ordered_on: Option<String>,
    pub status: Option<String>,
    /// The day of that status, where one is known.
    pub since_on: Option<String>,
    pub carrier: Option<String>,
    pub tracking: Option<String>,
    pub promised_on: Option<String>,
    /// How many days later than promised; 0 or less is in time, none where nothing was promised.
    pub days_late: Option<i64>,
}

/// `customers.card`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerCard {
    pub id: i64,
    pub name: String,
    pub city: String,
    pub country: String,
    pub channels: Vec<String>,
    pub identities: Vec<PartIdentity>,
    /// Why they are one customer.
    pub why_joined: Vec<Link>,
    pub contact_points: Vec<ContactPoint>,
    /// The newest of each scope.
    pub said_no: Vec<SaidNo>,
    pub n_orders: i64,
    pub first_ordered_on: Option<String>,
    pub last_ordered_on: Option<String>,
    pub days_since_last: Option<i64>,
    pub spent: Vec<Money>,
    pub usual_gap_days: Option<i64>,
    pub stage: String,
    /// Every stage with its first day, the oldest first.
    pub stage_history: Vec<StageChange>,
    pub standing: Standing,
    pub rhythm: Option<Rhythm>,
    pub tendency: Tendency,
    pub ready_answer: Option<ReadyAnswer>,
    /// The next open follow-up, and all others of the plan.
    pub next: Option<FollowUpRow>,
    /// What was promised and is not yet kept, by day.
    pub promises: Vec<Promise>,
    /// The open ones, then the last that was closed.
    pub complaints: Vec<Complaint>,
    pub follow_ups: Vec<FollowUpRow>,
    /// Newest first: planned touches, talks, orders.
    pub timeline: Vec<TimelineEntry>,
    pub orders: Vec<OrderRow>,
    /// Pinned ones first, then the newest.
    pub notes: Vec<Note>,
    pub tags: Vec<String>,
    pub lists: Vec<OnList>,
    /// What was typed; a field that nobody has typed is not here.
    pub fields: Vec<FieldValue>,
    pub household: Option<Household>,
    pub referred_by: Option<Person>,
    pub referred: Vec<Person>,
    /// The newest first.
    pub files: Vec<CustomerFile>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ContactPoint {
    pub id: i64,
    /// `phone`, `email`, `post`, `handle`.
    pub kind: String,
    /// In the one writing in which it is compared.
    pub value: String,
    pub shown: String,
    /// `own`, `relay`, `masked`.
    pub nature: String,
    pub channel: String,
    /// It was typed by hand: work, mobile, neighbour, or nothing. None where only files tell of it.
    pub label: Option<String>,
    pub valid_until: Option<String>,
    /// `refused`, `wrong`, `moved`, `ended`, `bounced` or none.
    pub stopped: Option<String>,
    /// None where a file says that it bounced.
    pub stopped_on: Option<String>,
    pub can_come_back: bool,
    /// The day on which they were last reached there.
    pub worked_on: Option<String>,
    /// What files say of writing for more than an order: `granted`, `not_granted`, `refused`,
    /// `bounced` or none where nothing was ever said.
    pub permission: Option<String>,
    /// When that was said last, and the channel whose file says it.
    pub permission_on: Option<String>,
    pub permission_channel: Option<String>,
}

/// What they have asked for themselves; only they take it back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SaidNo {
    /// `all` or a medium: `phone`, `email`, `post`, `message`.
    pub scope: String,
    pub said_on: String,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TimelineEntry {
    pub on: String,
    /// `planned`, `attempt`, `skip`, `snooze`, `order`, `refusal`, `complaint`.
    pub entry: String,
    /// Of a planned touch or a talk.
    pub kind: Option<String>,
    pub outcome: Option<String>,
    pub note: Option<String>,
    /// Of an order.
    pub order_id: Option<i64>,
    pub order_number: Option<String>,
    pub channel: Option<String>,
    pub title: Option<String>,
    pub n_more: i64,
    pub total: Option<Money>,
    pub status: Option<String>,
    /// Of a snooze or a callback: until when.
    pub until_on: Option<String>,
    /// Of a talk: the rule that was set aside for it, as in `state_reason`.
    pub overruled: Option<String>,
}

/// `orders.list` and the orders of a card.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderRow {
    pub id: i64,
    pub channel: String,
    pub number: String,
    pub customer_id: Option<i64>,
    pub customer_name: String,
    pub ordered_on: Option<String>,
    pub shipped_on: Option<String>,
    pub delivered_on: Option<String>,
    pub status: Option<String>,
    pub total: Option<Money>,
    pub refunded: Option<Money>,
    /// What was paid and not given back; none where that is nothing or not known.
    pub to_give_back: Option<Money>,
    pub lines: Vec<OrderLine>,
    /// The file and the row that wrote it.
    pub from_file: String,
    pub from_row: i64,
    /// Written down by the merchant rather than by a file.
    pub is_by_hand: bool,
    pub carrier: Option<String>,
    pub tracking: Option<String>,
    /// The promised day, and how many days later it came or is by now; 0 or less is in time.
    pub promised_on: Option<String>,
    pub days_late: Option<i64>,
    /// The merchant's notes on the order, the newest first.
    pub notes: Vec<String>,
    /// What happened to it, the oldest first.
    pub history: Vec<OrderStep>,
}

/// One step of an order, and who tells of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderStep {
    pub on: String,
    /// `ordered`, `paid`, `shipped`, `delivered`, `cancelled`, `status`, `refund`, `promised`,
    /// `tracking`, `note`.
    pub step: String,
    /// Of a status.
    pub status: Option<String>,
    /// Of a refund.
    pub amount: Option<Money>,
    /// Of a promise.
    pub day: Option<String>,
    /// Of tracking.
    pub carrier: Option<String>,
    pub tracking: Option<String>,
    pub note: Option<String>,
    /// The file and the row that tell of it; none where the merchant does.
    pub from_file: Option<String>,
    pub from_row: Option<i64>,
    /// The merchant's act, to be taken back.
    pub act_id: Option<i64>,
}

/// `orders.sell`: the order, and the change to be undone.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Sold {
    pub order_id: i64,
    pub order_number: String,
    pub customer_id: Option<i64>,
    pub change: Option<ChangeLine>,
}

/// `orders.act`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ActedOnOrder {
    pub order: OrderRow,
    pub change: Option<ChangeLine>,
    /// Told once, when the parcel goes: what was promised to them and is not yet kept.
    pub open_promises: Vec<Promise>,
}

/// `customers.new`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NewCustomerMade {
    pub id: i64,
    pub change: Option<ChangeLine>,
}

/// `customers.like`: somebody who may be the one who is being written down.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LikeCustomer {
    pub customer: CustomerRow,
    /// `same_phone`, `same_email`, `same_handle`, `name`.
    pub reasons: Vec<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderLine {
    pub title: String,
    pub variation: Option<String>,
    pub sku: Option<String>,
    pub quantity: i64,
    pub unit_price: Option<Money>,
    /// All of the line, where its price is known.
    pub total: Option<Money>,
}
