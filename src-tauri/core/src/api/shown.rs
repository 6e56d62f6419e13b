//! What a row of a printed sheet showed, as it is kept with the sheet. Never a name, never a number to dial.

use serde::{Deserialize, Serialize};

/// Fields may come to it; a sheet of before has none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Shown {
    #[serde(default)]
    pub topics: Vec<ShownTopic>,
    /// How they were to be reached.
    #[serde(default)]
    pub medium: Option<String>,
    /// The contact point that stood there.
    #[serde(default)]
    pub point: Option<i64>,
    /// The part of their day: `morning`, `midday`, `afternoon`, `evening`.
    #[serde(default)]
    pub slot: Option<String>,
    /// What was suggested.
    #[serde(default)]
    pub suggested: Vec<String>,
    /// The missing fact that was to be asked for.
    #[serde(default)]
    pub ask: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ShownTopic {
    /// The follow-up.
    pub id: i64,
    #[serde(default)]
    pub state: String,
    #[serde(default)]
    pub due_on: String,
    #[serde(default)]
    pub attempts: i64,
}

impl Shown {
    /// What a row kept; an old sheet kept its follow-up alone.
    pub fn read(kept: Option<&str>, follow_up_id: i64) -> Shown {
        kept.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_else(|| Shown {
            topics: vec![ShownTopic { id: follow_up_id, ..ShownTopic::default() }],
            ..Shown::default()
        })
    }
}
