//! Which row is the header, and what its cells are called.

use super::names::{cleaned, numbered};
use super::rows::{Row, Rows, Step};
use super::source::{Source, Writing};
use crate::Result;

/// A header stands within so many rows.
const WITHIN: usize = 50;
/// The rows after it that show how wide a row is.
const ROWS_BELOW: usize = 5;
/// Longer cells are no names of columns.
const NAME_LENGTH: usize = 100;

/// One row among the first of a file.
pub(super) struct TopRow {
    pub line: u32,
    /// The cells as names of columns; a name that comes again has a number.
    pub names: Vec<String>,
    pub cells: Vec<String>,
}

/// The first rows of a text in UTF-8.
pub(super) fn top_rows(text: &[u8], delimiter: u8, of_sheet: bool) -> Result<Vec<TopRow>> {
    let rows = Rows::new(Source::new(Box::new(text), Writing::UTF_8), delimiter);
    let mut rows = if of_sheet { rows.of_sheet() } else { rows };
    let mut top = Vec::new();
    while top.len() < WITHIN && matches!(rows.advance()?, Step::Row) {
        top.push(top_row(rows.row()));
    }
    Ok(top)
}

fn top_row(row: &Row) -> TopRow {
    let text = |column| String::from_utf8_lossy(row.cell(column)).into_owned();
    let cells: Vec<String> = (0..row.n_cells()).map(text).collect();
    TopRow { line: row.line, names: numbered(cells.iter().map(|cell| cleaned(cell))), cells }
}

impl TopRow {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    fn n_filled(&self) -> usize {
        self.names.iter().filter(|name| !name.is_empty()).count()
    }

    /// How far the row reaches to the right.
    fn width(&self) -> usize {
        self.names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1)
    }

    /// Several names, hardly one twice, hardly one a number, a day or an address.
    fn may_be_header(&self) -> bool {
        let n_filled = self.n_filled();
        let n_named = self.names.iter().filter(|name| is_name(name)).count();
        n_filled >= 2 && n_named * 5 >= n_filled * 4 && n_filled * 2 >= self.width()
    }
}

/// A cell that can be the name of a column: no number, no day, no address, and not seen before.
fn is_name(name: &str) -> bool {
    let n_digits = name.chars().filter(char::is_ascii_digit).count();
    let has_letter = name.chars().any(char::is_alphabetic);
    let is_repeated = name.rsplit_once('#').is_some_and(|(_, number)| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    has_letter
        && n_digits * 2 < name.chars().count()
        && name.len() <= NAME_LENGTH
        && !name.contains('@')
        && !is_repeated
}

/// The row that looks like a header: the first with names above rows of about its width, else the
/// fullest.
pub(super) fn likely_header(top: &[TopRow]) -> Option<usize> {
    let is_above_rows = |at: &usize| {
        let width = top[*at].width();
        let below: Vec<usize> = top[at + 1..]
            .iter()
            .filter(|row| !row.is_blank())
            .take(ROWS_BELOW)
            .map(TopRow::width)
            .collect();
        let n_alike = below.iter().filter(|other| width.abs_diff(**other) <= 1 + width / 4).count();
        n_alike * 2 >= below.len()
    };
    (0..top.len())
        .filter(|at| top[*at].may_be_header())
        .find(is_above_rows)
        .or_else(|| (0..top.len()).rev().max_by_key(|at| top[*at].n_filled()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header_of(text: &str) -> Option<u32> {
        let top = top_rows(text.as_bytes(), b',', false).unwrap();
        likely_header(&top).map(|at| top[at].line)
    }

    #[test]
    fn the_header_is_the_first_row_of_names_above_rows_of_its_width() {
        assert_eq!(header_of("Order,Buyer,Sum\n1,Mira,5\n2,Li,6\n"), Some(1));
        assert_eq!(header_of("Report of May\n\nOrder,Buyer,Sum\n1,Mira,5\n"), Some(3));
        assert_eq!(
            header_of(
                "Shop,Teahouse\nFrom,May,,,,\nOrder,Buyer,City,Country,Mail,Sum\n1,Mira,Berlin,DE,m@example.com,5\n2,Li,Bonn,DE,l@example.com,6\n"
            ),
            Some(3)
        );
        assert_eq!(header_of("1,Mira,5\n2,Li,6\n"), Some(1));
        assert_eq!(header_of(""), None);
    }
}
