//! Rows of cells from text with separators: quoted cells, line breaks inside them, and limits.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use xxhash_rust::xxh3::xxh3_64;

use super::source::Source;
use crate::Result;

/// No cell of an export is longer than this; a whole row neither.
const ROW_LIMIT: usize = 4 * 1024 * 1024;
/// Longer lines are left to the careful way.
const PLAIN_LIMIT: usize = 8 * 1024;
const CELLS_LIMIT: usize = 16 * 1024;
/// So many separators on a later line of one cell are no prose.
const SEPARATORS_IN_PROSE: usize = 8;

/// One row; cells beyond its end are empty.
pub(super) struct Row {
    text: Vec<u8>,
    ends: Vec<usize>,
    /// How many bytes of `text` stand between two cells.
    gap: usize,
    n_cells: usize,
    /// The line of the file on which the row begins.
    pub line: u32,
    /// The file ended inside a quoted cell of this row, or a stray quote has swallowed other rows.
    pub broken: bool,
    /// A zero byte stands somewhere in the row.
    pub has_zero: bool,
    /// Of the row as it stands in the file, when it was read the short way.
    pub hash: Option<u64>,
}

impl Row {
    /// A row without cells, and room for some.
    pub fn new() -> Row {
        Row {
            text: vec![0; 4096],
            ends: vec![0; 128],
            gap: 0,
            n_cells: 0,
            line: 0,
            broken: false,
            has_zero: false,
            hash: None,
        }
    }

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
    is_quoted: bool,
    /// A line break inside a cell begins no line of its own, as in a sheet of a workbook.
    counts_rows: bool,
    /// How many cells the header has; 0 when that is not known yet.
    width: usize,
    buffer: Vec<u8>,
    at: usize,
    /// The line at which reading stands.
    line: u32,
    after_cr: bool,
    row: Row,
}

impl<'a> Rows<'a> {
    pub fn new(source: Source<'a>, delimiter: u8) -> Rows<'a> {
        Rows {
            source,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            is_quoted: true,
            counts_rows: false,
            width: 0,
            buffer: Vec::new(),
            at: 0,
            line: 1,
            after_cr: false,
            row: Row::new(),
        }
    }

    /// A quote is a letter like any other.
    pub fn unquoted(mut self) -> Rows<'a> {
        self.is_quoted = false;
        self.reader = ReaderBuilder::new().delimiter(self.delimiter).quoting(false).build();
        self
    }

    /// Rows are numbered as in a sheet.
    pub fn of_sheet(mut self) -> Rows<'a> {
        self.counts_rows = true;
        self
    }

    /// The rows to come stand below a header of so many cells.
    pub fn below(&mut self, width: usize) {
        self.width = width;
    }

    pub fn row(&self) -> &Row {
        &self.row
    }

    /// Takes the present row away; the next one is read into what is given for it.
    pub fn exchange(&mut self, other: &mut Row) {
        std::mem::swap(&mut self.row, other);
    }

    pub fn n_read(&self) -> u64 {
        self.source.n_read()
    }

    /// Goes to the next row that is not an empty line.
    pub fn advance(&mut self) -> Result<Step> {
        if !self.skip_line_breaks()? {
            return Ok(Step::End);
        }
        self.row.line = self.line;
        self.row.broken = false;
        self.row.hash = None;
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
            self.count_lines(self.at, n_in);
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
                    self.line += u32::from(self.counts_rows);
                    self.row.end(n_ends, 0);
                    self.row.broken = self.has_swallowed_rows();
                    return Ok(Step::Row);
                }
                ReadRecordResult::End => return Ok(Step::End),
            }
        }
    }

    /// A row that lies in the buffer as a whole, with no quotes or with whole cells in quotes, which
    /// most rows are, needs no more than its delimiters found. False when there is more to it.
    fn plain_row(&mut self) -> bool {
        let rest = &self.buffer[self.at..];
        let near = &rest[..rest.len().min(PLAIN_LIMIT)];
        let Some(n_bytes) = memchr::memchr(b'\n', near) else { return false };
        let line = near[..n_bytes].strip_suffix(b"\r").unwrap_or(&near[..n_bytes]);
        let has_quotes = self.is_quoted && memchr::memchr(b'"', line).is_some();
        if memchr::memchr(b'\r', line).is_some() {
            return false;
        }
        if self.row.ends.len() <= line.len() {
            self.row.ends.resize(line.len() + 1, 0);
        }
        if self.row.text.len() < line.len() {
            self.row.text.resize(line.len(), 0);
        }
        if has_quotes {
            let (text, ends) = (&mut self.row.text, &mut self.row.ends);
            let Some(n_cells) = simply_quoted(line, self.delimiter, text, ends) else {
                return false;
            };
            self.row.end(n_cells, 0);
        } else {
            self.row.text[..line.len()].copy_from_slice(line);
            let mut n_cells = 0;
            let ends = &mut self.row.ends[..=line.len()];
            for (at, byte) in line.iter().enumerate() {
                ends[n_cells] = at;
                n_cells += usize::from(*byte == self.delimiter);
            }
            ends[n_cells] = line.len();
            self.row.end(n_cells + 1, 1);
        }
        self.row.hash = Some(xxh3_64(line));
        self.at += n_bytes + 1;
        self.line += 1;
        self.after_cr = false;
        true
    }

    /// Line breaks of every kind among the next bytes of the buffer.
    fn count_lines(&mut self, start: usize, n_bytes: usize) {
        let bytes = &self.buffer[start..start + n_bytes];
        let Some(last) = bytes.last() else { return };
        if !self.counts_rows {
            for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
                let after_cr = if at == 0 { self.after_cr } else { bytes[at - 1] == b'\r' };
                self.line += u32::from(bytes[at] == b'\r' || !after_cr);
            }
        }
        self.after_cr = *last == b'\r';
    }

    /// A quote that opens and never closes takes the following rows into its cell. Prose breaks
    /// lines too, but not with as many separators on one line as a row has.
    fn has_swallowed_rows(&self) -> bool {
        if self.width == 0 || self.counts_rows || !self.is_quoted {
            return false;
        }
        let n_of_row = (self.width - 1).max(SEPARATORS_IN_PROSE);
        let is_row = |line: &[u8]| {
            line.len() >= n_of_row && memchr::memchr_iter(self.delimiter, line).count() >= n_of_row
        };
        (0..self.row.n_cells)
            .map(|column| self.row.cell(column))
            .filter(|cell| cell.len() > n_of_row && memchr::memchr2(b'\n', b'\r', cell).is_some())
            .any(|cell| cell.split(|byte| matches!(byte, b'\n' | b'\r')).any(is_row))
    }

    fn refill(&mut self) -> Result<bool> {
        self.at = 0;
        self.source.fill(&mut self.buffer)
    }

    /// Empty lines are no rows; false at the end of the file.
    fn skip_line_breaks(&mut self) -> Result<bool> {
        loop {
            while let Some(&byte) = self.buffer.get(self.at) {
                if !matches!(byte, b'\n' | b'\r') {
                    return Ok(true);
                }
                self.line += u32::from(byte == b'\r' || !self.after_cr);
                self.after_cr = byte == b'\r';
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

/// The cells of a line in which quotes stand around whole cells only; `None` where there are others.
/// The text of the cells goes into `text` without anything between, and their ends into `ends`;
/// both have room for a whole line.
fn simply_quoted(line: &[u8], delimiter: u8, text: &mut [u8], ends: &mut [usize]) -> Option<usize> {
    let (mut rest, mut n_text, mut n_cells) = (line, 0, 0);
    loop {
        let (cell, behind) = match rest.strip_prefix(b"\"") {
            Some(quoted) => {
                let end = memchr::memchr(b'"', quoted)?;
                (&quoted[..end], &quoted[end + 1..])
            }
            None => {
                // Most cells are short or empty: a plain look at each byte is the quickest.
                let end = rest.iter().position(|byte| *byte == delimiter || *byte == b'"');
                let end = end.unwrap_or(rest.len());
                if rest.get(end) == Some(&b'"') {
                    return None;
                }
                (&rest[..end], &rest[end..])
            }
        };
        text[n_text..n_text + cell.len()].copy_from_slice(cell);
        n_text += cell.len();
        ends[n_cells] = n_text;
        n_cells += 1;
        match behind.split_first() {
            None => return Some(n_cells),
            Some((byte, after)) if *byte == delimiter => rest = after,
            Some(_) => return None,
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
    fn quotes_around_whole_cells_take_the_short_way_and_others_the_careful_one() {
        let short = |line: &str| {
            let (mut text, mut ends) = (vec![0; 100], vec![0; 100]);
            simply_quoted(line.as_bytes(), b',', &mut text, &mut ends)
        };
        assert_eq!(short("a,\"b,c\",,\"\""), Some(4));
        assert_eq!(short("\"say \"\"x\"\"\",b"), None);
        assert_eq!(short("a,5\" pipe"), None);
        assert_eq!(short("a,\"b"), None);
        assert_eq!(short("\"a\"b,c"), None);
        let all = rows("a,\"b,c\",\nd,\"e \"\"f\"\"\",5\" pipe\n");
        assert_eq!(cells(&all[0]), ["a", "b,c", ""]);
        assert_eq!(cells(&all[1]), ["d", "e \"f\"", "5\" pipe"]);
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

    /// Rows without end, as far as they are asked for.
    struct Endless {
        row: &'static [u8],
        at: usize,
        left: usize,
    }

    impl std::io::Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let n = buffer.len().min(self.row.len() - self.at).min(self.left);
            buffer[..n].copy_from_slice(&self.row[self.at..self.at + n]);
            self.at = (self.at + n) % self.row.len();
            self.left -= n;
            Ok(n)
        }
    }

    #[test]
    fn a_file_of_any_size_is_held_by_the_piece() {
        const SIZE: usize = 64 << 20;
        let plain: &[u8] = b"#1001,paid,EUR,5.00,2026-05-01,1,Mug,5.00,somebody@example.com\n";
        let quoted: &[u8] = b"#1001,paid,\"EUR\",\"5.00\",\"Ring\n twice\",1,\xcc\xec,5.00\n";
        let gb18030 = Writing::plain(encoding_rs::GB18030);
        for (row, writing) in [(plain, Writing::UTF_8), (quoted, gb18030)] {
            let endless = Endless { row, at: 0, left: SIZE };
            let mut rows = Rows::new(Source::new(Box::new(endless), writing), b',');
            let (mut n_rows, mut most_held) = (0, 0);
            while let Step::Row = rows.advance().unwrap() {
                n_rows += 1;
                most_held = most_held.max(
                    rows.buffer.capacity()
                        + rows.source.n_held()
                        + rows.row.text.capacity()
                        + rows.row.ends.capacity() * size_of::<usize>(),
                );
            }
            assert_eq!(n_rows, SIZE.div_ceil(row.len()));
            assert_eq!(rows.n_read(), SIZE as u64);
            assert!(most_held < 2 << 20, "{most_held} bytes were held at once");
        }
    }
}
