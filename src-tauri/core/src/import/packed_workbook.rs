//! Workbooks of today (xlsx, ods) before they are opened: no more strings or cells than bytes.

use std::io::{self, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::place::ReadSeek;
use super::refused;
use super::workbook::Kind;
use crate::Result;
use crate::error::FileError;

/// A sheet may span so many cells, and as many more as its text has bytes.
const CELLS: u64 = 1_000_000;
const MAX_ROWS: u64 = 1 << 20;
const MAX_COLUMNS: u64 = 1 << 14;
/// The count of strings stands in the first tag of their list.
const FIRST_TAG: u64 = 4096;

/// Refuses what would fill the memory: places are made for as many strings and cells as a workbook
/// says it has.
pub(super) fn check(input: Box<dyn ReadSeek>, kind: Kind, name: &str) -> Result<()> {
    let is_bounded = match kind {
        Kind::Xlsx => strings_are_bounded(input),
        Kind::Ods => cells_are_bounded(input),
        Kind::Xlsb | Kind::Xls => Ok(true),
    };
    match is_bounded {
        // What cannot be read at all is told when it is opened.
        Ok(true) | Err(_) => Ok(()),
        Ok(false) => {
            let detail = "the workbook claims more than it can hold: export it again";
            Err(refused(FileError::Damaged, name, detail))
        }
    }
}

/// Whether the shared strings are fewer than the bytes they lie in.
fn strings_are_bounded(input: Box<dyn ReadSeek>) -> io::Result<bool> {
    let mut archive = ZipArchive::new(input)?;
    for at in 0..archive.len() {
        let entry = archive.by_index(at)?;
        let is_list = entry.name().is_ok_and(|name| name.to_lowercase().contains("sharedstrings"));
        if !is_list {
            continue;
        }
        let n_bytes = entry.size();
        let mut start = Vec::new();
        entry.take(FIRST_TAG).read_to_end(&mut start)?;
        let start = String::from_utf8_lossy(&start).into_owned();
        let count = start.split_once("uniqueCount=").map(|(_, rest)| rest);
        let digits: String =
            count.unwrap_or_default().chars().skip(1).take_while(char::is_ascii_digit).collect();
        let is_bounded = digits.parse().is_ok_and(|count: u64| count <= n_bytes);
        if !digits.is_empty() && !is_bounded {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The extent of one sheet, which is laid out from its first cell to its last.
#[derive(Default)]
struct Extent {
    rows: u64,
    filled_rows: u64,
    columns: u64,
    row_repeats: u64,
    in_row: u64,
    empty_in_row: u64,
}

impl Extent {
    fn begin_row(&mut self, row: &BytesStart<'_>) {
        self.row_repeats = repeats(row, "table:number-rows-repeated").min(MAX_ROWS);
        (self.in_row, self.empty_in_row) = (0, 0);
    }

    fn cell(&mut self, cell: &BytesStart<'_>, is_closed: bool) {
        let n = repeats(cell, "table:number-columns-repeated").min(MAX_COLUMNS);
        let says = |name| cell.try_get_attribute(name).ok().flatten().is_some();
        if is_closed && !says("office:value-type") && !says("table:formula") {
            self.empty_in_row += n;
            return;
        }
        self.in_row += self.empty_in_row + n;
        self.empty_in_row = 0;
    }

    fn end_row(&mut self) {
        self.rows += self.row_repeats;
        self.columns = self.columns.max(self.in_row);
        if self.in_row > 0 {
            self.filled_rows = self.rows;
        }
    }
}

fn repeats(tag: &BytesStart<'_>, name: &str) -> u64 {
    let attribute = tag.try_get_attribute(name).ok().flatten();
    attribute.and_then(|it| it.value.parse().ok()).unwrap_or(1)
}

/// Whether every sheet spans no more cells than a file of its size can hold.
fn cells_are_bounded(input: Box<dyn ReadSeek>) -> io::Result<bool> {
    let mut archive = ZipArchive::new(input)?;
    let content: ZipFile<'_, _> = archive.by_name("content.xml")?;
    let limit = CELLS + content.size();
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut extent) = (Vec::new(), Extent::default());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(io::Error::other)? {
            Event::Start(tag) => match tag.name().as_ref() {
                "table:table" => extent = Extent::default(),
                "table:table-row" => extent.begin_row(&tag),
                "table:table-cell" | "table:covered-table-cell" => extent.cell(&tag, false),
                _ => {}
            },
            Event::Empty(tag) => match tag.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => extent.cell(&tag, true),
                _ => {}
            },
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => extent.end_row(),
            Event::Eof => return Ok(true),
            Event::End(_) | Event::Text(_) | Event::CData(_) | Event::Comment(_) => {}
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::GeneralRef(_) => {}
        }
        if extent.filled_rows.saturating_mul(extent.columns) > limit {
            return Ok(false);
        }
    }
}
