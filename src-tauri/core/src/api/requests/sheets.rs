//! What is typed back from printed sheets.

use serde::Deserialize;
use ts_rs::TS;

/// `sheets.read`.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneSheet {
    pub number: i64,
}

/// `sheets.judge`, `sheets.enter`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedLines {
    /// Of which sheet; when absent, the first line says so: `sheet 42`.
    #[serde(default)]
    pub number: Option<i64>,
    /// As they were typed, such as `07K s5 o+e n2w`.
    pub lines: Vec<String>,
    /// Lines that were kept because nobody could read them, and that these take the place of.
    #[serde(default)]
    pub instead_of: Vec<i64>,
}
