//! Files that come in.

use serde::Serialize;
use ts_rs::TS;

use super::{Alike, ConsentCounts, Money, Skipped};

/// `imports.dry_run`, `imports.run`: what came of the files. A dry run has no batch.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportReport {
    pub batch: Option<i64>,
    pub files: Vec<ImportedFile>,
    pub orders: Counts,
    pub lines: Counts,
    pub customers: CustomerCounts,
    /// Follow-ups that wait this week because of it, by kind.
    pub follow_ups: std::collections::BTreeMap<String, i64>,
    /// Orders that were left aside because a value could not be read.
    pub left_aside: i64,
    /// Five orders of the files, for sentences.
    pub examples: Vec<ExampleOrder>,
    /// What a later export changed: the first twenty changes, old and new.
    pub changes: Vec<Change>,
    pub consents: ConsentCounts,
    /// The first twenty pairs; `n_alike` counts all.
    pub alike: Vec<Alike>,
    pub n_alike: i64,
    /// Nothing had come in before: the result shows the first look at the shop.
    pub is_first: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportedFile {
    /// The file's name without its folder.
    pub file: String,
    /// The format's stable id, such as `etsy.sold_orders.us`.
    pub format: String,
    /// The key of the channel, such as `etsy`.
    pub channel: String,
    /// `utf-8`, `utf-8-bom`, `utf-16le`, `gb18030`, `windows-1252` …
    pub encoding: String,
    /// One character; a tab is `\t`.
    pub delimiter: String,
    /// Data rows, without header.
    pub rows: i64,
    pub orders: i64,
    /// How many of the columns that the format knows the file has.
    pub columns_matched: i64,
    pub columns_known: i64,
    pub first_on: Option<String>,
    pub last_on: Option<String>,
    /// `month_first`, `day_first`, `year_first` or none where the file has no dates.
    pub date_order: Option<String>,
    /// At most a thousand; `n_problems` counts all.
    pub problems: Vec<Problem>,
    pub n_problems: i64,
    /// Rows passed over on purpose.
    pub skipped: Vec<Skipped>,
    /// Why the merchant has to say yes before it comes in: `inferred` (the header was never seen
    /// in a real file) or `may_double` (a payment service may tell of orders that a shop's own
    /// export tells too). `imports.run` refuses without `confirmed`.
    pub asks: Option<String>,
    /// What the channel allows, of the format's own words.
    pub terms: Option<ChannelTerms>,
}

/// What a marketplace says about the use of its buyers' data; no legal advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChannelTerms {
    pub checked_on: String,
    pub source: String,
    pub retention_days: Option<i64>,
    /// `allowed`, `inside_platform`, `opt_in`, `never`.
    pub service: String,
    pub marketing: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Problem {
    pub row: i64,
    pub column: String,
    pub value: String,
    pub code: String,
    pub left_aside: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    pub new: i64,
    pub changed: i64,
    pub same: i64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct CustomerCounts {
    pub new: i64,
    pub known: i64,
    /// Joined with another by the same address or number of their own, or by an earlier decision.
    pub joined: i64,
}

/// One order as the dry run tells it: who bought what, when, for how much.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExampleOrder {
    pub row: i64,
    pub ordered_on: Option<String>,
    /// The buyer's name, else handle, else e-mail; empty for a sale over the counter.
    pub buyer: String,
    /// The first title, empty when the file names none.
    pub title: String,
    pub quantity: i64,
    /// How many other lines there are.
    pub n_more: i64,
    pub total: Option<Money>,
    pub status: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Change {
    pub order_number: String,
    pub field: String,
    pub old: String,
    pub new: String,
}

/// `imports.list`: batches, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Batch {
    pub id: i64,
    pub imported_at: String,
    pub channel: String,
    pub files: Vec<String>,
    pub orders_new: i64,
    pub orders_changed: i64,
    pub customers_new: i64,
    pub n_problems: i64,
    /// When it was taken back.
    pub undone_at: Option<String>,
}

/// `imports.formats`: what can be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KnownFormat {
    pub id: String,
    pub channel: String,
    pub title: String,
    /// The merchant has made it.
    pub is_own: bool,
    /// Why its files ask before they come in, as in `ImportedFile`.
    pub asks: Option<String>,
    pub terms: Option<ChannelTerms>,
}

/// What a long command says while it works; `total` is 0 while it is not known.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Progress {
    /// `reading`, `indexing`, `planning`, `finishing`.
    pub stage: String,
    pub done: u64,
    pub total: u64,
}
