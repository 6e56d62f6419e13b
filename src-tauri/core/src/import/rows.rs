//! Rows of cells from text with separators: quoted cells, line breaks inside them, and limits.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::source::Source;
use crate::Result;

/// No cell of an export is longer than this; a whole row neither.
const ROW_LIMIT: usize = 4 * 1024 * 1024;
/// Longer lines are left to the careful way.
const PLAIN_LIMIT: usize = 8 * 1024;
const CELLS_LIMIT: usize = 16 * 1024;

/// One row; cells beyond its end are empty.
pub(super) struct Row {
    text: Vec<u8>,
    ends: Vec<usize>,
    /// How many bytes of `text` stand between two cells.
    gap: usize,
    n_cells: usize,
    /// The line of the file on which the row begins.
    pub line: u32,
    /// The file ended inside a quoted cell of this row.
    pub broken: bool,
    /// A zero byte stands somewhere in the row.
    pub has_zero: bool,
}

impl Row {
    pub fn n_cells(&self) -> usize {
        self.n_cells
    }

    #[inline]
    pub fn cell(&self, column: usize) -> &[u8] {
        if column >= self.n_cells {
            return &[];
        }
        let start = if column == 0 { 0 } else { self.ends[column - 1] + self.gap };
        &self.text[start..self.ends[column]]
    }

    pub fn is_blank(&self) -> bool {
        (0..self.n_cells).all(|column| self.cell(column).iter().all(u8::is_ascii_whitespace))
    }

    fn end(&mut self, n_cells: usize, gap: usize) {
        self.n_cells = n_cells;
        self.gap = gap;
        let n_bytes = n_cells.checked_sub(1).map_or(0, |last| self.ends[last]);
        self.has_zero = memchr::memchr(0, &self.text[..n_bytes]).is_some();
    }
}

/// Why reading stopped early.
pub(super) enum Step {
    Row,
    End,
    /// A row is longer than any export's; it begins on this line.
    TooLong(u32),
}

pub(super) struct Rows<'a> {
    source: Source<'a>,
    reader: Reader,
    delimiter: u8,
    buffer: Vec<u8>,
    at: usize,
    row: Row,
}

impl<'a> Rows<'a> {
    pub fn new(source: Source<'a>, delimiter: u8) -> Rows<'a> {
        let row = Row {
            text: vec![0; 4096],
            ends: vec![0; 128],
            gap: 0,
            n_cells: 0,
            line: 0,
            broken: false,
            has_zero: false,
        };
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Rows { source, reader, delimiter, buffer: Vec::new(), at: 0, row }
    }

    pub fn row(&self) -> &Row {
        &self.row
    }

    pub fn n_read(&self) -> u64 {
        self.source.n_read()
    }

    /// Goes to the next row that is not an empty line.
    pub fn advance(&mut self) -> Result<Step> {
        if !self.skip_line_breaks()? {
            return Ok(Step::End);
        }
        self.row.line = u32::try_from(self.reader.line()).unwrap_or(u32::MAX);
        self.row.broken = false;
        if self.plain_row() {
            return Ok(Step::Row);
        }
        let (mut n_text, mut n_ends) = (0, 0);
        loop {
            if self.at == self.buffer.len() && !self.refill()? {
                return Ok(self.last_row(n_text, n_ends));
            }
            let (result, n_in, n_out, n_end) = self.reader.read_record(
                &self.buffer[self.at..],
                &mut self.row.text[n_text..],
                &mut self.row.ends[n_ends..],
            );
            self.at += n_in;
            n_text += n_out;
            n_ends += n_end;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => {
                    if n_text >= ROW_LIMIT {
                        return Ok(Step::TooLong(self.row.line));
                    }
                    self.row.text.resize(n_text * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    if n_ends >= CELLS_LIMIT {
                        return Ok(Step::TooLong(self.row.line));
                    }
                    self.row.ends.resize(n_ends * 2, 0);
                }
                ReadRecordResult::Record => {
                    self.row.end(n_ends, 0);
                    return Ok(Step::Row);
                }
                ReadRecordResult::End => return Ok(Step::End),
            }
        }
    }

    /// A row without quotes that lies in the buffer as a whole, which most rows are, needs no
    /// more than its delimiters found. False when there is more to it.
    fn plain_row(&mut self) -> bool {
        let rest = &self.buffer[self.at..];
        let Some(n_bytes) = memchr::memchr(b'\n', rest) else { return false };
        let line = rest[..n_bytes].strip_suffix(b"\r").unwrap_or(&rest[..n_bytes]);
        if line.len() > PLAIN_LIMIT || memchr::memchr2(b'"', b'\r', line).is_some() {
            return false;
        }
        if self.row.ends.len() <= line.len() {
            self.row.ends.resize(line.len() + 1, 0);
        }
        if self.row.text.len() < line.len() {
            self.row.text.resize(line.len(), 0);
        }
        self.row.text[..line.len()].copy_from_slice(line);
        let mut n_cells = 0;
        let ends = &mut self.row.ends[..=line.len()];
        for (at, byte) in line.iter().enumerate() {
            ends[n_cells] = at;
            n_cells += usize::from(*byte == self.delimiter);
        }
        ends[n_cells] = line.len();
        self.row.end(n_cells + 1, 1);
        self.at += n_bytes + 1;
        self.reader.set_line(self.reader.line() + 1);
        true
    }

    fn refill(&mut self) -> Result<bool> {
        self.at = 0;
        self.source.fill(&mut self.buffer)
    }

    /// Empty lines are no rows; false at the end of the file.
    fn skip_line_breaks(&mut self) -> Result<bool> {
        loop {
            while let Some(&byte) = self.buffer.get(self.at) {
                match byte {
                    b'\n' => self.reader.set_line(self.reader.line() + 1),
                    b'\r' => {}
                    _ => return Ok(true),
                }
                self.at += 1;
            }
            if !self.refill()? {
                return Ok(false);
            }
        }
    }

    /// The row that the end of the file completes, or breaks off: inside quotes a line break
    /// does not end a row.
    fn last_row(&mut self, mut n_text: usize, mut n_ends: usize) -> Step {
        let mut rest: &[u8] = b"\n";
        loop {
            if self.row.text.len() - n_text < 8 || self.row.ends.len() - n_ends < 8 {
                self.row.text.resize(self.row.text.len() + 8, 0);
                self.row.ends.resize(self.row.ends.len() + 8, 0);
            }
            let (result, n_in, n_out, n_end) = self.reader.read_record(
                rest,
                &mut self.row.text[n_text..],
                &mut self.row.ends[n_ends..],
            );
            rest = &rest[n_in..];
            n_text += n_out;
            n_ends += n_end;
            match result {
                ReadRecordResult::InputEmpty => self.row.broken = true,
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {}
                ReadRecordResult::Record => {
                    self.row.end(n_ends, 0);
                    return Step::Row;
                }
                ReadRecordResult::End => return Step::End,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::Writing;
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>, bool)> {
        let source = Source::new(Box::new(text.as_bytes()), Writing::UTF_8);
        let mut rows = Rows::new(source, b',');
        let mut all = Vec::new();
        while let Step::Row = rows.advance().unwrap() {
            let row = rows.row();
            let cells = (0..row.n_cells())
                .map(|column| String::from_utf8_lossy(row.cell(column)).into_owned())
                .collect();
            all.push((row.line, cells, row.broken));
        }
        all
    }

    fn cells(row: &(u32, Vec<String>, bool)) -> Vec<&str> {
        row.1.iter().map(String::as_str).collect()
    }

    #[test]
    fn a_row_is_named_by_the_line_on_which_it_begins() {
        let all = rows("a,b\r\n1,\"x\r\ny\"\r\n\r\n2,z");
        assert_eq!(all.iter().map(|row| row.0).collect::<Vec<_>>(), [1, 2, 5]);
        assert_eq!(cells(&all[1]), ["1", "x\r\ny"]);
        assert_eq!(cells(&all[2]), ["2", "z"]);
        assert!(all.iter().all(|row| !row.2));
    }

    #[test]
    fn the_short_way_and_the_careful_way_read_the_same_cells() {
        let plain = rows("a,b,,d\r\n,,\n x ,y\0\n");
        let quoted = rows("\"a\",\"b\",\"\",\"d\"\r\n\"\",\"\",\"\"\n\" x \",\"y\0\"\n");
        assert_eq!(plain, quoted);
        assert_eq!(cells(&plain[0]), ["a", "b", "", "d"]);
        assert_eq!(cells(&plain[1]), ["", "", ""]);
    }

    #[test]
    fn separators_alone_make_a_blank_row() {
        let source = Source::new(Box::new(&b",, \t,\n"[..]), Writing::UTF_8);
        let mut rows = Rows::new(source, b',');
        assert!(matches!(rows.advance(), Ok(Step::Row)) && rows.row().is_blank());
    }

    #[test]
    fn a_file_that_ends_inside_quotes_breaks_its_last_row_only() {
        let all = rows("a,b\n1,x\n2,\"half a");
        assert_eq!(all.iter().map(|row| row.2).collect::<Vec<_>>(), [false, false, true]);
        assert!(!rows("a,b\n1,\"whole\"").iter().any(|row| row.2));
        assert!(!rows("a,b\n1,\"whole\"\n\n").iter().any(|row| row.2));
        assert!(rows("a\n\"").iter().any(|row| row.2));
    }
}
