//! Old workbooks (xls) before they are opened: no password, and no more cells than bytes.

use std::io::Read;

use cfb::CompoundFile;

use super::place::ReadSeek;
use super::{refused, workbook};
use crate::Result;
use crate::error::FileError;

/// How the container of old office documents begins.
pub(super) const SIGN: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The streams in which a workbook lies, by the age of the program.
const STREAMS: [&str; 2] = ["/Workbook", "/Book"];
/// A sheet may span so many cells, and as many more as its file has bytes.
const CELLS: u64 = 1_000_000;

const BEGIN: u16 = 0x0809;
const PASSWORD: u16 = 0x002f;
const DIMENSIONS: u16 = 0x0200;
const SEVERAL_NUMBERS: u16 = 0x00bd;
const CELL_RECORDS: [u16; 9] =
    [0x0203, 0x0204, 0x00d6, 0x0205, 0x0207, 0x027e, 0x00fd, SEVERAL_NUMBERS, 0x0006];

/// Refuses what is no workbook, what has a password, and what would fill the memory: a sheet is
/// laid out as a whole, from its first cell to its last.
pub(super) fn check(input: Box<dyn ReadSeek>, name: &str) -> Result<()> {
    let mut container = CompoundFile::open(input)
        .map_err(|_| refused(FileError::Damaged, name, "the workbook is cut off or damaged"))?;
    if container.exists("/EncryptedPackage") {
        return Err(workbook::locked(name));
    }
    let Some(stream) = STREAMS.into_iter().find(|stream| container.is_stream(stream)) else {
        let detail = "this is an old office document, and no workbook";
        return Err(refused(FileError::NotText, name, detail));
    };
    let mut bytes = Vec::new();
    let read = container.open_stream(stream).and_then(|mut it| it.read_to_end(&mut bytes));
    if read.is_err() {
        return Err(refused(FileError::Damaged, name, "the workbook is cut off or damaged"));
    }
    let limit = CELLS + bytes.len() as u64;
    let (mut rows, mut columns) = (0, 0);
    for (kind, data) in Records(&bytes) {
        match kind {
            PASSWORD => return Err(workbook::locked(name)),
            BEGIN => (rows, columns) = (0, 0),
            DIMENSIONS => (rows, columns) = dimensions(data),
            cell if CELL_RECORDS.contains(&cell) && data.len() >= 4 => {
                rows = rows.max(u64::from(word(data, 0)) + 1);
                columns = columns.max(u64::from(last_column(cell, data)) + 1);
            }
            _ => {}
        }
        if rows.saturating_mul(columns) > limit {
            let detail = "the workbook claims more cells than it can hold: export it again";
            return Err(refused(FileError::Damaged, name, detail));
        }
    }
    Ok(())
}

/// The rows and columns that a sheet says it has; nonsense counts as endless.
fn dimensions(data: &[u8]) -> (u64, u64) {
    let long = |at| u64::from(word(data, at)) | u64::from(word(data, at + 2)) << 16;
    let short = |at| u64::from(word(data, at));
    let ((first_row, rows), (first_column, columns)) = match data.len() {
        10 => ((short(0), short(2)), (short(4), short(6))),
        14.. => ((long(0), long(4)), (short(8), short(10))),
        _ => return (0, 0),
    };
    if rows == 0 || columns == 0 {
        return (0, 0);
    }
    let first_column = if first_column > 0xff { 0 } else { first_column.min(columns) };
    (rows.checked_sub(first_row).unwrap_or(u64::MAX), columns - first_column)
}

fn last_column(kind: u16, data: &[u8]) -> u16 {
    let first = word(data, 2);
    if kind == SEVERAL_NUMBERS { first.max(word(data, data.len() - 2)) } else { first }
}

fn word(data: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([data[at], data[at + 1]])
}

/// The records of a stream: kind, length, data.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.0.split_at_checked(4)?;
        let (data, rest) = rest.split_at_checked(usize::from(word(head, 2)))?;
        self.0 = rest;
        Some((word(head, 0), data))
    }
}
