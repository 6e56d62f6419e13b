//! When to get in touch: the part of the settings that the cadence editor shows.
//!
//! What a version of the settings does not say, because it is older than the field, is as in a new
//! shop; what a step does not say is as in the same step of a new shop.

use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// The kinds of follow-ups with their windows, and what holds for all of them; the rules behind
/// them are in docs/cadence.md.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Cadence {
    #[serde(deserialize_with = "thank_you")]
    pub thank_you: Step,
    #[serde(deserialize_with = "satisfaction")]
    pub satisfaction: Step,
    #[serde(deserialize_with = "cross_sell")]
    pub cross_sell: Step,
    pub churn: ChurnStep,
    /// The merchant's own kinds. One that was saved stays, if only switched off.
    pub own: Vec<OwnKind>,
    /// `phone`, `email`, `message` and `post` in order of preference.
    pub media: Vec<String>,
    /// No two conversations with one customer within so many days.
    pub gap_days: i64,
    pub retry_days: i64,
    pub max_attempts: i64,
    /// No more than this for one customer over all kinds; none is no bound.
    pub budget: Option<Budget>,
    /// 0 is Monday.
    pub closed_weekdays: Vec<u8>,
    pub holidays: Vec<Holiday>,
    /// When nobody is rung up, at the customer's own time.
    pub quiet: Quiet,
    /// The hour at which a day begins, so that a late evening still belongs to it.
    pub day_starts_at: i64,
    /// How many days a parcel of a channel is assumed to travel where no delivery is known.
    pub transit: BTreeMap<String, i64>,
    /// So many follow-ups are a day's work; the rest waits.
    pub daily_target: i64,
    /// Whether the question "would you recommend us", 0 to 10, is asked beside the score.
    pub asks_recommend: bool,
}

/// A follow-up of an order. Offsets are `3d`, `1m`, `1m+7d`, months first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Step {
    pub is_on: bool,
    /// `ordered` or `delivered`: what the offsets count from.
    pub anchor: String,
    pub from: String,
    pub until: String,
    /// From the last day on time to the last useful day.
    pub grace: String,
    /// In order of preference; none is the order of the whole shop.
    pub media: Vec<String>,
    /// Orders within so many days of the first share its follow-up.
    pub join_days: i64,
    /// At most one such follow-up in so many days.
    pub min_gap_days: i64,
    /// Whether a message that was left is as good as a conversation.
    pub message_done: bool,
}

/// The win-back: when a customer has been silent for longer than usual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ChurnStep {
    pub is_on: bool,
    pub min_days: i64,
    /// How many usual gaps of silence count as slipping, in whole gaps.
    pub factor: i64,
    pub fallback_days: i64,
    /// From the first day to the last day on time.
    pub window: String,
    pub grace: String,
    pub media: Vec<String>,
    pub message_done: bool,
}

/// A kind of the merchant's own. Each has a day; it appears so many days before, is on time for so
/// many days after, and is useful for so many more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OwnKind {
    /// 1 to 63, never given twice; 0 is a new one, which gets its number when it is saved.
    pub id: u8,
    pub name: String,
    pub is_on: bool,
    /// `refill`, `warranty`, `season`, `birthday` or `anniversary`.
    pub root: String,
    /// Of refill and warranty: words of the titles that it follows; none is every product.
    pub products: Vec<String>,
    /// Of refill and warranty: `ordered` or `delivered`.
    pub anchor: String,
    /// Of refill and warranty: from there to the day, such as `60d` or `24m`.
    pub after: String,
    /// Of a season: the day as `MM-DD`.
    pub day: String,
    pub lead_days: i64,
    pub late_days: i64,
    pub grace_days: i64,
    /// In order of preference; none is the order of the whole shop.
    pub media: Vec<String>,
    /// `service` or `marketing`, which needs consent.
    pub purpose: String,
    pub join_days: i64,
    pub min_gap_days: i64,
    pub message_done: bool,
}

/// How often one customer hears from the shop at most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Budget {
    /// So many follow-ups of any kind in `days` days.
    pub most: i64,
    pub days: i64,
    /// So many that sell something in `selling_days` days.
    pub selling: i64,
    pub selling_days: i64,
}

/// Days on which the shop is closed, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Holiday {
    pub from: String,
    pub to: String,
    pub name: String,
}

/// `HH:MM` each; from the evening on until the morning. Weekdays count from 0, Monday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quiet {
    pub from: String,
    pub to: String,
    pub weekdays: Vec<u8>,
}

fn thank_you<'de, D: Deserializer<'de>>(told: D) -> Result<Step, D::Error> {
    over(&Cadence::default().thank_you, told)
}

fn satisfaction<'de, D: Deserializer<'de>>(told: D) -> Result<Step, D::Error> {
    over(&Cadence::default().satisfaction, told)
}

fn cross_sell<'de, D: Deserializer<'de>>(told: D) -> Result<Step, D::Error> {
    over(&Cadence::default().cross_sell, told)
}

/// What was told, with the rest as it is in `whole`.
fn over<'de, T, D>(whole: &T, told: D) -> Result<T, D::Error>
where
    T: Serialize + DeserializeOwned,
    D: Deserializer<'de>,
{
    let mut value = serde_json::to_value(whole).map_err(D::Error::custom)?;
    let told = serde_json::Map::<String, Value>::deserialize(told)?;
    if let Some(fields) = value.as_object_mut() {
        fields.extend(told);
    }
    T::deserialize(value).map_err(D::Error::custom)
}

/// `calendar.export`: the file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CalendarWritten {
    pub path: String,
    pub n_entries: i64,
    /// Entries of earlier files that are called off.
    pub n_cancelled: i64,
    pub n_follow_ups: i64,
}

/// `holidays.read`: what a calendar file tells; nothing is kept before the settings are saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HolidaysRead {
    pub holidays: Vec<Holiday>,
    pub not_read: Vec<HolidayNotRead>,
    /// Days that are over.
    pub n_over: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HolidayNotRead {
    /// As the file says it; may be empty.
    pub name: String,
    /// `no_calendar`, `no_whole_day`, `no_day`, `too_long` or `too_many`.
    pub why: String,
}

/// `cadence.preview`, `rulebook.preview`: what a draft moves, for some of the shop's customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CadencePreview {
    pub n_people: i64,
    /// Where to go on; none when all were looked at.
    pub next: Option<i64>,
    pub n_moved: i64,
    pub n_new: i64,
    pub n_gone: i64,
    /// Follow-ups that would be late and are not now; no edit makes any.
    pub n_late: i64,
    /// Follow-ups that stay on their day and would be made by another medium.
    pub n_other_way: i64,
    /// From this week on; what is due already counts to the first.
    pub weeks: Vec<WeekPreview>,
    pub examples: Vec<MovedFollowUp>,
}

/// How many follow-ups begin in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WeekPreview {
    pub from_on: String,
    pub before: i64,
    pub after: i64,
}

/// A follow-up that comes on another day, comes new, or does not come any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MovedFollowUp {
    pub customer_id: i64,
    pub customer_name: String,
    pub kind: String,
    pub before_on: Option<String>,
    pub after_on: Option<String>,
}

/// `cadence.versions`: a day on which the follow-up plan was changed, and in what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CadenceVersion {
    pub on: String,
    /// Names of the fields of the cadence.
    pub changed: Vec<String>,
}
