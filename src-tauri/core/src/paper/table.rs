//! The call sheet as a table for other programs.

use super::call_sheet::CallSheet;
use super::clean::{NAME_LENGTH, clean};
use super::row_code::check_letter;
use crate::words::Words;
use crate::{Error, Result};

const COLUMNS: [&str; 11] = [
    "paper-column-row",
    "paper-column-name",
    "paper-column-town",
    "paper-column-medium",
    "paper-column-reach",
    "paper-column-until",
    "paper-column-occasion",
    "paper-column-reason",
    "paper-column-bought-on",
    "paper-column-bought",
    "paper-column-tries",
];

/// UTF-8 with commas and a heading in the merchant's language; days are YYYY-MM-DD.
pub fn call_sheet_csv(words: &Words, sheet: &CallSheet) -> Result<String> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS.map(|key| words.text(key))).map_err(failed)?;
    for (number, row) in (1..).zip(&sheet.rows) {
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        let purchase = row.last_purchase.as_ref();
        let cells = [
            format!("{number:02}{}", check_letter(sheet.number, number)),
            clean(&row.customer_name, NAME_LENGTH),
            clean(&row.town, NAME_LENGTH),
            words.text(&format!("medium-{}", row.medium.as_str())),
            clean(&row.contact_point, NAME_LENGTH * 2),
            day(row.valid_until),
            words.text(&format!("kind-{}", row.kind.as_str())),
            clean(&row.reason, NAME_LENGTH * 4),
            day(purchase.and_then(|purchase| purchase.on)),
            purchase.map_or_else(String::new, |purchase| clean(&purchase.titles.join("; "), 400)),
            row.attempts.to_string(),
        ];
        table.write_record(cells.map(guarded)).map_err(failed)?;
    }
    let bytes = table.into_inner().map_err(|error| Error::Io { detail: error.to_string() })?;
    Ok(String::from_utf8(bytes).expect("the cells are text"))
}

fn failed(error: csv::Error) -> Error {
    Error::Io { detail: error.to_string() }
}

/// A cell that a spreadsheet would calculate gets an apostrophe before it; a telephone number stays.
fn guarded(cell: String) -> String {
    let is_number = |rest: &str| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || c == ' ')
    };
    let is_formula = match cell.chars().next() {
        Some('+') => !is_number(&cell[1..]),
        Some('=' | '-' | '@' | '\t' | '\r') => true,
        Some(_) | None => false,
    };
    if is_formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_calculates_nothing() {
        for cell in ["=1+1", "@SUM(A1)", "-2+3", "+A1", "\t=1", "+", "+49 1 – 2"] {
            assert_eq!(guarded(cell.to_owned()), format!("'{cell}"));
        }
        for cell in ["+49 561 4420 917", "Jörg", "", "a=b", "07K"] {
            assert_eq!(guarded(cell.to_owned()), cell);
        }
    }
}
