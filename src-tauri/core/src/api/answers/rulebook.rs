//! The rulebook, who is left out by it, and the words in which permission is asked for.

use serde::Serialize;
use ts_rs::TS;

/// `rulebook.get`, `rulebook.save`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulebookPage {
    pub today: String,
    /// The channels of the shop, then all others that are known.
    pub channels: Vec<ChannelBook>,
}

/// What one channel lets the shop do with its buyers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChannelBook {
    pub channel: String,
    /// Orders came from it.
    pub is_of_shop: bool,
    pub rows: Vec<BookRow>,
    pub keep_days: BookDays,
    /// `purchase` or `consent`.
    pub basis: String,
    pub default_basis: String,
    /// How the channel's own text was read; none for a shop of the merchant's own.
    pub checked_on: Option<String>,
    pub source: Option<String>,
    /// So long a forwarding number of it lives after the delivery.
    pub phone_days: Option<i64>,
    /// The day of the merchant's latest decision.
    pub edited_on: Option<String>,
    /// Follow-ups whose day has come and that its rules forbid.
    pub n_left_out: i64,
    /// Buyers whose data is older than it may be.
    pub n_kept_too_long: i64,
}

/// One kind of follow-up.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BookRow {
    /// `thank_you`, `satisfaction`, `cross_sell`, `churn`, `own` or `ticket`.
    pub kind: String,
    pub cells: Vec<BookCell>,
    pub days: BookDays,
    /// A text that is about this kind in particular, and when it was read.
    pub source: Option<String>,
    pub checked_on: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BookCell {
    pub medium: String,
    /// `yes`, `opt_in` or `no`.
    pub leave: String,
    pub default: String,
    /// The day on which the merchant decided otherwise than the default.
    pub edited_on: Option<String>,
}

/// A number of days; none is for ever.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BookDays {
    pub days: Option<i64>,
    pub default: Option<i64>,
    pub edited_on: Option<String>,
}

/// `rulebook.kept`: whose data from a channel is older than it may be.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeptTooLong {
    pub channel: String,
    pub n: i64,
    /// The first two hundred, the oldest first.
    pub rows: Vec<KeptRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct KeptRow {
    pub customer_id: i64,
    pub customer_name: String,
    pub newest_order_on: String,
    pub n_orders: i64,
    pub kept_until: String,
}

/// How many are left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeftOutCount {
    /// `no_channel`, `no_consent`, `consent_expired`, `source_policy`, `do_not_contact`, `complaint`,
    /// `budget` …
    pub reason: String,
    /// Where the order came from; none for a complaint.
    pub channel: Option<String>,
    pub n: i64,
}

/// `left_out.list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeftOutPage {
    pub on: String,
    /// Everybody who is left out on that day, by reason and channel.
    pub counts: Vec<LeftOutCount>,
    /// Those of the reason and the channel that were asked for.
    pub n: i64,
    /// The first two hundred of them.
    pub rows: Vec<LeftOutRow>,
}

/// A follow-up that cannot be made, and what the rules say of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeftOutRow {
    pub id: i64,
    pub customer_id: i64,
    pub customer_name: String,
    pub kind: String,
    pub reason: String,
    pub channel: Option<String>,
    pub order_number: Option<String>,
    pub due_on: String,
    pub expires_on: Option<String>,
    /// The medium that would do with a lasting number, an address or a yes.
    pub instead: Option<String>,
    pub media: Vec<LeftOutMedium>,
    /// The rule of the channel may be set aside for this one.
    pub can_be_overruled: bool,
}

/// Why one medium will not do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeftOutMedium {
    pub medium: String,
    /// `none`, `ended`, `stopped`, `refused`, `rule`, `too_late`, `no_consent` or `free`.
    pub why: String,
    /// The channel whose rule counts: that of the contact point.
    pub channel: Option<String>,
    pub checked_on: Option<String>,
    pub source: Option<String>,
    pub edited_on: Option<String>,
}

/// `wordings.all`, `wordings.add`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Wordings {
    pub languages: Vec<WordingLanguage>,
}

/// How permission is asked for in one language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WordingLanguage {
    pub language: String,
    /// The words in force.
    pub text: String,
    /// The newest first; none as long as nobody was asked with the words that Regulars brings along.
    pub versions: Vec<Wording>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Wording {
    pub id: i64,
    pub version: i64,
    pub text: String,
    pub since_on: String,
    /// How many answers point at these words.
    pub n_answers: i64,
}
