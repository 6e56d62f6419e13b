//! The shop as a whole: status line, settings, counts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Money;

/// `shop.status`: what the frame of the window shows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShopStatus {
    /// Nothing was ever imported: show the welcome page.
    pub is_empty: bool,
    pub today: String,
    /// The days that "later" offers: tomorrow, in three days, in a week.
    pub later_on: Vec<String>,
    /// The folder that holds the shop.
    pub folder: String,
    pub version: String,
    pub settings: Settings,
    pub n_customers: i64,
    pub n_orders: i64,
    /// Follow-ups that are overdue or due today.
    pub n_waiting: i64,
    pub channels: Vec<ChannelStatus>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ChannelStatus {
    /// `etsy`, `shopify`, `taobao`: the key of the channel.
    pub channel: String,
    pub last_import_on: String,
    /// The day of the newest order known.
    pub reaches_until: Option<String>,
    pub days_since_import: i64,
}

/// `settings.get`, `settings.save`: what the merchant decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    pub shop_name: String,
    /// The name of the person who calls, as the script says it; may be empty.
    pub caller_name: String,
    /// `en`, `zh-Hans` or `zh-Hant`.
    pub language: String,
    /// An IANA name such as `Europe/Berlin`.
    pub time_zone: String,
    /// The currency that is assumed where a file names none and its format implies none.
    pub currency: String,
    /// ISO code of the shop's country; telephone numbers without one are read for it.
    pub country: String,
    /// How the shop itself is reached; whoever seems to have the same is not known by it.
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub phone: String,
    /// `a4` or `letter`.
    pub paper: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `normal`, `large`, `larger` or `double`.
    pub text_size: String,
    pub cadence: Cadence,
}

/// The numbers of the follow-ups that a merchant may change; the rules behind them are in docs/cadence.md.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cadence {
    pub thank_you: Step,
    pub satisfaction: Step,
    pub cross_sell: Step,
    pub churn: ChurnStep,
    /// No two conversations with one customer within so many days.
    pub gap_days: i64,
    pub retry_days: i64,
    pub max_attempts: i64,
    /// 0 is Monday.
    pub closed_weekdays: Vec<u8>,
    /// The hour at which a day begins, so that a late evening still belongs to it.
    pub day_starts_at: i64,
}

/// Offsets from the order: `3d`, `1m`, `1m+7d`, months first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Step {
    pub is_on: bool,
    pub from: String,
    pub until: String,
    pub grace: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChurnStep {
    pub is_on: bool,
    pub min_days: i64,
    /// How many usual gaps of silence count as slipping, in whole gaps.
    pub factor: i64,
    pub fallback_days: i64,
}

/// `shop.stats`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Stats {
    pub customers: i64,
    pub identities: i64,
    pub orders: i64,
    pub lines: i64,
    pub batches: i64,
    pub follow_ups: std::collections::BTreeMap<String, i64>,
    pub totals: Vec<Money>,
}
