//! Tables for spreadsheets: text that no spreadsheet takes for a formula.

use crate::{Error, Result};

/// A header and rows as CSV.
pub(super) fn csv<const N: usize>(
    columns: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<String> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(columns).map_err(broken)?;
    for row in rows {
        table.write_record(row.map(|cell| harmless(&cell))).map_err(broken)?;
    }
    let bytes = table.into_inner().map_err(broken)?;
    String::from_utf8(bytes).map_err(broken)
}

/// With these a formula begins, also in the full width of Chinese and Japanese keyboards.
const TRIGGERS: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// No spreadsheet takes a name for a formula; a telephone number keeps its plus.
fn harmless(cell: &str) -> String {
    let is_number = cell
        .strip_prefix('+')
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || " -()/".contains(c)));
    let begins = cell.starts_with(TRIGGERS) || cell.trim_start_matches(' ').starts_with(TRIGGERS);
    if begins && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Io { detail: format!("table: {error}") }
}
