//! Rows that are no orders: footers, sums, explanations, samples.

use super::format::{Format, SkipWhen};
use super::layout::Layout;
use super::made::is_placeholder;
use super::names::{folded, unwrapped};
use super::rows::Row;
use crate::domain::staged::SkipReason;

/// Why the row makes no order; the first rule that fits counts.
///
/// A row that goes on with the order above it may leave blank what that one has said.
pub(super) fn reason(
    format: &Format,
    layout: &Layout,
    row: &Row,
    made: &[String],
    goes_on: bool,
) -> Option<SkipReason> {
    let rules = layout.skips.iter();
    rules
        .filter(|(_, rule)| !(goes_on && matches!(rule.when, SkipWhen::Blank)))
        .filter(|(column, rule)| {
            let text = String::from_utf8_lossy(layout.cell(row, made, *column));
            let text = unwrapped(text.trim()).trim();
            let is_blank = is_placeholder(text) || format.blank.iter().any(|blank| blank == text);
            match &rule.when {
                SkipWhen::Blank => is_blank,
                SkipWhen::Filled => !is_blank,
                SkipWhen::Is(words) => words.contains(&folded(text)),
                SkipWhen::StartsWith(starts) => {
                    let text = folded(text);
                    starts.iter().any(|start| text.starts_with(start.as_str()))
                }
            }
        })
        .map(|(_, rule)| rule.reason)
        .next()
}
