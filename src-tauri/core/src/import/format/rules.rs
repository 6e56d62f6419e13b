//! The rules of a format that look at the words of a column: status, consent, rows to skip.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::super::names::folded;
use super::Field;
use crate::domain::order::OrderStatus;
use crate::domain::staged::{ConsentAct, ConsentMedium, SkipReason};

/// A column with words that tell how far an order is; of several the furthest counts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusColumn {
    pub column: String,
    /// By folded word; `None` for words that say nothing about the order.
    #[serde(deserialize_with = "status_words")]
    pub words: BTreeMap<String, Option<OrderStatus>>,
    /// The words are beginnings of sentences; the longest that fits counts.
    #[serde(default)]
    pub beginnings: bool,
}

impl StatusColumn {
    /// What the text of a cell means, if it is known: a status, or nothing about the order.
    pub fn meaning(&self, text: &str) -> Option<Option<OrderStatus>> {
        if let Some(meaning) = self.words.get(text) {
            return Some(*meaning);
        }
        let text = folded(text);
        if !self.beginnings {
            return self.words.get(&text).copied();
        }
        let fitting = self.words.iter().filter(|(word, _)| text.starts_with(word.as_str()));
        fitting.max_by_key(|(word, _)| word.len()).map(|(_, meaning)| *meaning)
    }
}

/// A column that tells whether the buyer wants to be written to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentColumn {
    pub column: String,
    #[serde(deserialize_with = "medium")]
    pub medium: ConsentMedium,
    /// By folded word, the empty one among them; `None` for words that say nothing.
    #[serde(deserialize_with = "consent_words")]
    pub words: BTreeMap<String, Option<ConsentAct>>,
    /// The column with the time of it.
    pub at: Option<String>,
}

/// A column of a ledger that tells what a row is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovementColumn {
    pub column: String,
    /// By folded word.
    #[serde(deserialize_with = "movement_words")]
    pub words: BTreeMap<String, MovementKind>,
}

/// What a row of a ledger is for its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    Payment,
    Refund,
    /// A fee, a transfer, a hold: nothing about the order itself.
    Nothing,
}

/// Rows that go on with the order above them although they have a number of their own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoesOnWhen {
    pub column: String,
    /// Whole cells, folded.
    #[serde(deserialize_with = "folded_words")]
    pub words: Vec<String>,
}

/// Rows that are no orders, told by one column.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "SkipTable")]
pub struct SkipRule {
    pub column: String,
    pub when: SkipWhen,
    pub reason: SkipReason,
}

#[derive(Clone, Debug)]
pub enum SkipWhen {
    /// The whole cell, folded, is one of these.
    Is(Vec<String>),
    /// The folded cell begins with one of these.
    StartsWith(Vec<String>),
    Blank,
    Filled,
}

/// Several values in one cell, one after the other.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composite {
    pub column: String,
    /// Any of these stands between two values.
    pub separators: Vec<String>,
    /// What the values are, in their order; the last one takes all that is left.
    pub into: Vec<Piece>,
}

/// What a value of a composite cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Piece {
    Field(Field),
    Other(OtherPiece),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherPiece {
    /// A postal address as a whole.
    Address,
    Postcode,
    /// Nothing that we read.
    Ignore,
}

/// All lines of an order in one cell, where they can be told apart without doubt.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinesIn {
    pub column: String,
    /// What stands between two lines.
    pub between: String,
    /// What stands between a name and its value.
    pub pair: String,
    /// Our field of a line to the cell's own name of it.
    pub keys: BTreeMap<Field, String>,
    /// Further names within the cell, which we do not read.
    #[serde(default)]
    pub other_keys: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkipTable {
    column: String,
    words: Option<Vec<String>>,
    starts_with: Option<Vec<String>>,
    blank: Option<bool>,
    filled: Option<bool>,
    reason: String,
}

impl TryFrom<SkipTable> for SkipRule {
    type Error = String;

    fn try_from(table: SkipTable) -> Result<SkipRule, String> {
        let all_folded = |words: Vec<String>| words.iter().map(|word| folded(word)).collect();
        let when = match (table.words, table.starts_with, table.blank, table.filled) {
            (Some(words), None, None, None) => SkipWhen::Is(all_folded(words)),
            (None, Some(starts), None, None) => SkipWhen::StartsWith(all_folded(starts)),
            (None, None, Some(true), None) => SkipWhen::Blank,
            (None, None, None, Some(true)) => SkipWhen::Filled,
            _ => return Err("one of words, starts_with, blank = true, filled = true".to_owned()),
        };
        let reason = SkipReason::parse(&table.reason)
            .ok_or_else(|| format!("{} is no reason to skip a row", table.reason))?;
        Ok(SkipRule { column: table.column, when, reason })
    }
}

fn medium<'de, D: Deserializer<'de>>(word: D) -> Result<ConsentMedium, D::Error> {
    let word = String::deserialize(word)?;
    ConsentMedium::parse(&word).ok_or_else(|| D::Error::custom(format!("{word} is no medium")))
}

fn folded_words<'de, D: Deserializer<'de>>(words: D) -> Result<Vec<String>, D::Error> {
    Ok(Vec::<String>::deserialize(words)?.iter().map(|word| folded(word)).collect())
}

fn status_words<'de, D: Deserializer<'de>>(
    table: D,
) -> Result<BTreeMap<String, Option<OrderStatus>>, D::Error> {
    meanings(table, "status of an order", OrderStatus::parse)
}

fn consent_words<'de, D: Deserializer<'de>>(
    table: D,
) -> Result<BTreeMap<String, Option<ConsentAct>>, D::Error> {
    meanings(table, "act of consent", ConsentAct::parse)
}

fn movement_words<'de, D: Deserializer<'de>>(
    table: D,
) -> Result<BTreeMap<String, MovementKind>, D::Error> {
    let words = BTreeMap::<String, MovementKind>::deserialize(table)?;
    Ok(words.into_iter().map(|(word, kind)| (folded(&word), kind)).collect())
}

/// Folded words with their meanings; `nothing` stands for none.
fn meanings<'de, D: Deserializer<'de>, T>(
    table: D,
    what: &str,
    parse: fn(&str) -> Option<T>,
) -> Result<BTreeMap<String, Option<T>>, D::Error> {
    BTreeMap::<String, String>::deserialize(table)?
        .into_iter()
        .map(|(word, meaning)| {
            let meaning = match meaning.as_str() {
                "nothing" => None,
                known => Some(
                    parse(known)
                        .ok_or_else(|| D::Error::custom(format!("{known} is no {what}")))?,
                ),
            };
            Ok((folded(&word), meaning))
        })
        .collect()
}
