//! The rows of a file below its header, however often it is read.

use super::rows::{Rows, Step};
use super::source::Source;
use super::{Recognised, refused, workbook};
use crate::Result;
use crate::error::FileError;

/// The rows below the header.
pub(super) fn open(recognised: &Recognised) -> Result<Rows<'static>> {
    let mut rows = match &recognised.sheet {
        None => {
            let source = Source::new(recognised.place.open()?.0, recognised.encoding);
            Rows::new(source, recognised.delimiter)
        }
        Some(sheet) => {
            let input = workbook::open(&recognised.place, sheet.kind, &sheet.name)?;
            let source = Source::new(input, recognised.encoding).of_size(recognised.size_bytes);
            Rows::new(source, recognised.delimiter).of_sheet()
        }
    };
    // A spreadsheet that saves such a file with other separators puts its own quotes.
    if !recognised.format.quoting && recognised.delimiter == b'\t' {
        rows = rows.unquoted();
    }
    while next(&mut rows, recognised)? && rows.row().line < recognised.header_row {}
    rows.below(recognised.header.len());
    Ok(rows)
}

/// Goes to the next row; false at the end.
pub(super) fn next(rows: &mut Rows<'_>, recognised: &Recognised) -> Result<bool> {
    match rows.advance()? {
        Step::Row => Ok(true),
        Step::End => Ok(false),
        Step::TooLong(line) => Err(refused(
            FileError::CellTooLong,
            &recognised.file_name,
            format!("the row that begins on line {line} is longer than 4 MiB"),
        )),
    }
}
