//! What is asked about the follow-up plan of follow-ups: calendars.

use serde::Deserialize;
use ts_rs::TS;

use crate::api::answers::Cadence;

/// `calendar.export`: writes the work of the next ninety days as an `.ics` file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportCalendar {
    pub to: String,
    /// `day` (the default): one entry a day, with counts; `follow_up`: one each, with a name.
    #[serde(default)]
    pub per: Option<String>,
    /// `event` (the default) or `todo`.
    #[serde(default, rename = "as")]
    pub shape: Option<String>,
}

/// `cadence.preview`: what the plan would be under these rules; nothing is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewCadence {
    pub cadence: Cadence,
    /// Goes on after this customer, the `next` of an earlier answer.
    #[serde(default)]
    pub next: Option<i64>,
}
