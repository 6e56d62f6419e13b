//! What the commands take. Unknown fields are refused, so that a misspelt one is noticed.

mod cadence;
mod file;
mod people;
mod rulebook;
mod say;
mod sheets;
mod talks;

pub use cadence::*;
pub use file::*;
pub use people::*;
pub use rulebook::*;
pub use say::*;
use serde::Deserialize;
pub use sheets::*;
pub use talks::*;
use ts_rs::TS;

use super::answers::OwnFormat;

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById {
    pub id: i64,
}

/// `imports.dry_run`, `imports.run`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Import {
    pub paths: Vec<String>,
    /// Overrules the channel's key, for a second shop on the same marketplace.
    #[serde(default)]
    pub channel: Option<String>,
    /// Overrules recognition.
    #[serde(default)]
    pub format: Option<String>,
    /// `day_first` or `month_first`: the merchant's answer where the file does not decide.
    #[serde(default)]
    pub date_order: Option<String>,
    /// `point` or `comma`: the merchant's answer where the file does not decide.
    #[serde(default)]
    pub decimal: Option<String>,
    /// A format that is being made and not yet saved.
    #[serde(default)]
    pub own_format: Option<OwnFormat>,
    /// The path of a format file that is not kept in the shop.
    #[serde(default)]
    pub format_file: Option<String>,
    /// The merchant has said yes to a file that asks first.
    #[serde(default)]
    pub confirmed: bool,
}

/// `imports.undo`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UndoImport {
    pub batch: i64,
    #[serde(default)]
    pub is_dry_run: bool,
}

/// `formats.columns`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneFile {
    pub path: String,
}

/// `formats.remove`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneFormat {
    pub id: String,
}

/// `formats.export`: writes the format file of a saved format.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportFormat {
    pub id: String,
    pub to: String,
}

/// `imports.problems_csv`: the problems of a batch's files, as rows with a reason.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Problems {
    pub batch: i64,
    pub to: String,
}

/// `watch.set`; no folder ends the watching.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WatchFolder {
    #[serde(default)]
    pub folder: Option<String>,
}

/// `today.page`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Today {
    /// A kind of follow-up, or `promise`.
    #[serde(default)]
    pub kind: Option<String>,
    #[serde(default)]
    pub medium: Option<String>,
    /// All that is for today, more than the target too.
    #[serde(default)]
    pub all: bool,
}

/// `follow_ups.list`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUps {
    #[serde(default)]
    pub until: Option<String>,
    #[serde(default)]
    pub states: Vec<String>,
    #[serde(default)]
    pub limit: Option<i64>,
}

/// `attempts.record`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    /// The follow-up.
    pub id: i64,
    /// `reached`, `sent`, `left_message`, `no_answer`, `busy`, `callback`, `wrong_number`, `bounced`,
    /// `do_not_call`, `complaint`, `covered`.
    pub outcome: String,
    /// The day to call back.
    #[serde(default)]
    pub on: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
}

/// `follow_ups.skip`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Skip {
    pub id: i64,
    #[serde(default)]
    pub note: Option<String>,
}

/// `follow_ups.snooze`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Snooze {
    pub id: i64,
    pub until: String,
}

/// `events.undo`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    pub event_id: i64,
}

/// `orders.list`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Find {
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub limit: Option<i64>,
    #[serde(default)]
    pub offset: Option<i64>,
}

/// `call_sheet.preview`, `call_sheet.print`, `call_sheet.csv`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The day of calling; today when absent.
    #[serde(default)]
    pub on: Option<String>,
    /// `a4` or `letter`; the setting when absent.
    #[serde(default)]
    pub paper: Option<String>,
    /// `full`, `dense`, `helper`, `messages`, `post` or `cards`; `full` when absent.
    #[serde(default)]
    pub form: Option<String>,
    /// Follow-ups of these kinds alone; all when absent.
    #[serde(default)]
    pub kinds: Option<Vec<String>>,
    /// `morning`, `midday`, `afternoon`, `evening`: whom to ring then, by the shop's clocks.
    #[serde(default)]
    pub slot: Option<String>,
    /// No more than so many customers, the most urgent ones.
    #[serde(default)]
    pub most: Option<i64>,
    /// These customers alone, as far as it is their day.
    #[serde(default)]
    pub customers: Option<Vec<i64>>,
}

/// `slips.preview`: a slip for every parcel of somebody who comes back.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SlipsOf {
    /// These orders alone.
    #[serde(default)]
    pub orders: Option<Vec<i64>>,
    /// `a4` or `letter`; the setting when absent.
    #[serde(default)]
    pub paper: Option<String>,
    #[serde(default)]
    pub with_prices: bool,
}

/// `customers.new`: a name, or anything by which they are reached.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewCustomer {
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub points: Vec<NewPoint>,
    /// Fields of the card by their names.
    #[serde(default)]
    #[ts(type = "{ [field: string]: string }")]
    pub fields: std::collections::BTreeMap<String, String>,
}

/// A contact point as the merchant types it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPoint {
    /// `phone`, `email`, `post`, `handle`.
    pub kind: String,
    pub text: String,
    /// Work, mobile, neighbour.
    #[serde(default)]
    pub label: Option<String>,
}

/// `customers.like`: what is typed so far.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Like {
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub points: Vec<NewPoint>,
}

/// `orders.sell`: a sale at the counter or the market.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sell {
    /// Nobody in particular when absent.
    #[serde(default)]
    pub customer_id: Option<i64>,
    pub lines: Vec<SellLine>,
    /// What was taken in all; the sum of the lines when absent.
    #[serde(default)]
    pub total: Option<String>,
    /// The shop's when absent.
    #[serde(default)]
    pub currency: Option<String>,
    pub is_paid: bool,
    /// It was handed over with the sale; when absent, what is paid was. What was paid before is sent or
    /// fetched later.
    #[serde(default)]
    pub is_handed_over: Option<bool>,
    #[serde(default)]
    pub note: Option<String>,
    /// The day of the sale; today when absent.
    #[serde(default)]
    pub on: Option<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SellLine {
    pub title: String,
    pub quantity: i64,
    #[serde(default)]
    pub unit_price: Option<String>,
}

/// `orders.act`: one thing that the merchant says of an order.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActOnOrder {
    pub id: i64,
    /// `status`, `refund`, `promised`, `tracking`, `note`, or `take_back` for an earlier act.
    pub act: String,
    /// Of `status`: `placed`, `paid`, `partly_shipped`, `shipped`, `delivered`, `completed`,
    /// `cancelled`. It may go back.
    #[serde(default)]
    pub status: Option<String>,
    /// Of `refund`: what is given back; all that is left when absent.
    #[serde(default)]
    pub amount: Option<String>,
    /// Of `promised`: the day.
    #[serde(default)]
    pub day: Option<String>,
    /// Of `tracking`.
    #[serde(default)]
    pub carrier: Option<String>,
    #[serde(default)]
    pub tracking: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
    /// Of `take_back`.
    #[serde(default)]
    pub act_id: Option<i64>,
}

/// `paper.prep`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnPaper {
    /// The customer.
    pub id: i64,
    /// `a4` or `letter`; the setting when absent.
    #[serde(default)]
    pub paper: Option<String>,
}

/// `paper.statement`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StatementOf {
    /// The customer.
    pub id: i64,
    /// `a4` or `letter`; the setting when absent.
    #[serde(default)]
    pub paper: Option<String>,
    /// `all`, `this_year`, `last_year`, `twelve_months`, or two days as `2025-01-01..2025-12-31`, of
    /// which one may be missing; everything when absent.
    #[serde(default)]
    pub period: Option<String>,
}

/// A request that takes nothing.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// `customers.compare`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    pub id: i64,
    pub other_id: i64,
}

/// `customers.merge`: everything of `other` comes to `keep`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    pub keep: i64,
    pub other: i64,
    /// The values that stand on the joined card.
    #[serde(default)]
    pub choices: Option<Vec<Choice>>,
}

/// Which value of a field stands.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub field: String,
    pub value: String,
}

/// `customers.split`: the identities go to a card of their own, and with them what binds them.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Split {
    pub id: i64,
    pub identities: Vec<i64>,
    /// What goes with them of that which was written on the joined card; everything else stays.
    #[serde(default)]
    pub take: Option<Take>,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Take {
    pub notes: Vec<i64>,
    pub tags: Vec<i64>,
    pub files: Vec<i64>,
}

/// `duplicates.list`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Duplicates {
    #[serde(default)]
    pub limit: Option<i64>,
    #[serde(default)]
    pub offset: Option<i64>,
}

/// `duplicates.decide`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    pub id: i64,
    pub other_id: i64,
    /// `same`, `different` (for ever) or `later` (asked again in thirty days).
    pub verdict: String,
    /// Of `same`: the values that stand on the joined card.
    #[serde(default)]
    pub choices: Option<Vec<Choice>>,
}
