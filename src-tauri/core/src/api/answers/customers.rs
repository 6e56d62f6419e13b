//! People and what they bought.

use serde::Serialize;
use ts_rs::TS;

use super::{FollowUpRow, Money};

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
}

/// `customers.card`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerCard {
    pub id: i64,
    pub name: String,
    pub city: String,
    pub country: String,
    pub channels: Vec<String>,
    pub identities: Vec<Identity>,
    pub contact_points: Vec<ContactPoint>,
    pub n_orders: i64,
    pub first_ordered_on: Option<String>,
    pub last_ordered_on: Option<String>,
    pub days_since_last: Option<i64>,
    pub spent: Vec<Money>,
    pub usual_gap_days: Option<i64>,
    /// The next open follow-up, and all others of the plan.
    pub next: Option<FollowUpRow>,
    pub follow_ups: Vec<FollowUpRow>,
    /// Newest first: planned touches, talks, orders.
    pub timeline: Vec<TimelineEntry>,
    pub orders: Vec<OrderRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Identity {
    pub channel: String,
    /// `handle`, `email`, `phone` or `order`: what the channel knows them by.
    pub evidence: String,
    pub value: String,
    pub name: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ContactPoint {
    pub id: i64,
    /// `phone`, `email`, `post`, `handle`.
    pub kind: String,
    pub shown: String,
    /// `own`, `relay`, `masked`.
    pub nature: String,
    pub channel: String,
    pub valid_until: Option<String>,
    /// `refused`, `wrong`, `bounced` or none.
    pub stopped: Option<String>,
    /// What files say of writing for more than an order: `granted`, `not_granted`, `refused`,
    /// `bounced` or none where nothing was ever said.
    pub permission: Option<String>,
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
    pub lines: Vec<OrderLine>,
    /// The file and the row that wrote it.
    pub from_file: String,
    pub from_row: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderLine {
    pub title: String,
    pub variation: Option<String>,
    pub sku: Option<String>,
    pub quantity: i64,
    pub unit_price: Option<Money>,
}
