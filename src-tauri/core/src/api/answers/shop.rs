//! The shop as a whole: status line, settings, counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Cadence, Money};

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
    /// What the merchant decided otherwise than the terms of a channel, by its key.
    #[serde(default)]
    pub rulebook: BTreeMap<String, ChannelRules>,
    /// What goes into the parcel of somebody who comes back; none is no gift.
    #[serde(default)]
    pub gift: Option<Gift>,
    /// `formal` or `familiar`: how customers are addressed unless their card says otherwise.
    #[serde(default = "formal")]
    pub formality: String,
}

fn formal() -> String {
    "formal".to_owned()
}

/// What the merchant decided of one channel, each with its day; what is not said is as the terms of the
/// channel say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ChannelRules {
    pub leaves: Vec<LeaveEdit>,
    pub days: Vec<DaysEdit>,
    /// So long a buyer's data may be kept.
    pub keep: Option<KeepEdit>,
    pub basis: Option<BasisEdit>,
}

/// Whether one kind of follow-up may be made by one medium.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeaveEdit {
    /// `thank_you`, `satisfaction`, `cross_sell`, `churn`, `own` or `ticket`.
    pub kind: String,
    pub medium: String,
    /// `yes`, `opt_in` or `no`.
    pub leave: String,
    pub on: String,
}

/// Until how many days after the order; none is for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DaysEdit {
    pub kind: String,
    pub days: Option<i64>,
    pub on: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepEdit {
    pub days: Option<i64>,
    pub on: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BasisEdit {
    /// `purchase`: a purchase stands for a yes; `consent`: only a yes does.
    pub basis: String,
    pub on: String,
}

/// Every so many orders something is added to the parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Gift {
    pub every: i64,
    pub text: String,
}

/// `shop.stats`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Stats {
    pub customers: i64,
    pub identities: i64,
    pub orders: i64,
    pub lines: i64,
    pub batches: i64,
    pub follow_ups: BTreeMap<String, i64>,
    pub totals: Vec<Money>,
}
