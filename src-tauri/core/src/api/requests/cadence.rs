//! What is asked about the rhythm of follow-ups: calendars.

use serde::Deserialize;
use ts_rs::TS;

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
