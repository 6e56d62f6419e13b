//! The merchant's own reading of a file that no known format takes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Money;

/// `formats.columns`: a file as it stands, with guesses.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FileColumns {
    pub file: String,
    pub encoding: String,
    pub delimiter: String,
    pub header_row: i64,
    pub columns: Vec<FileColumn>,
    /// Known formats with some of these columns, the nearest first, at most three.
    pub near: Vec<NearFormat>,
    /// The mapping as guessed, to begin with.
    pub guess: OwnFormat,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FileColumn {
    pub name: String,
    /// The first three values that are not empty.
    pub examples: Vec<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct NearFormat {
    pub id: String,
    pub title: String,
    pub n_matched: i64,
    pub n_known: i64,
}

/// A format that the merchant has made; taken and given by `formats.save`, `formats.own`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnFormat {
    /// Empty until it is saved.
    #[serde(default)]
    pub id: String,
    pub title: String,
    /// The channel's name as the merchant writes it.
    pub channel: String,
    /// Every column of the file.
    pub columns: Vec<String>,
    /// Which of our fields each column is, by place; empty for none. Fields are those of a format
    /// file: `order_number`, `ordered`, `buyer_name`, `email`, `total` …, and of an address
    /// `address.line_1`, `address.city` …
    pub fields: Vec<String>,
    /// `one_per_order`, `one_per_line`, `order_on_first_row`, `one_per_customer`.
    pub rows: String,
    #[serde(default)]
    pub date_order: Option<String>,
    /// `point` or `comma`.
    #[serde(default)]
    pub decimal: Option<String>,
    #[serde(default)]
    pub currency: Option<String>,
    /// Words of the status column and what they mean, `nothing` included.
    #[serde(default)]
    pub status_words: std::collections::BTreeMap<String, String>,
}

/// `imports.readings`: two ways to read a value that the file leaves open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Reading {
    pub column: String,
    pub row: i64,
    /// As the file writes it.
    pub text: String,
    pub buyer: String,
    /// Of a day.
    pub day_first: Option<String>,
    pub month_first: Option<String>,
    /// Of an amount.
    pub point: Option<Money>,
    pub comma: Option<Money>,
}
