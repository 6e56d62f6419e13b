//! What a file is, by its content alone: encoding, delimiter, header, format.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

use super::format::{Field, Format};
use super::index::{Index, Names};
use super::names::unwrapped;
use super::rows::{Row, Rows, Step};
use super::source::{Source, Writing};
use super::{Options, Recognised, file_name, refused};
use crate::Result;
use crate::error::{Error, FileError};

/// How much of the file is looked at.
const HEAD: usize = 256 * 1024;
/// A header stands within so many rows.
const HEADER_WITHIN: usize = 50;
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
const ENCODINGS: [&Encoding; 6] = [GB18030, WINDOWS_1252, SHIFT_JIS, EUC_KR, BIG5, WINDOWS_1251];

/// Finds out what the file is, or why it cannot be read.
pub fn recognise(path: &Path, options: &Options) -> Result<Recognised> {
    let index = Index::with(&options.own);
    let wanted = wanted(&index, options)?;
    let mut file = File::open(path)
        .map_err(|error| refused(FileError::NotFound, path, error.kind().to_string()))?;
    let size_bytes = file.metadata()?.len();
    let mut head = Vec::with_capacity(HEAD);
    Read::by_ref(&mut file).take(HEAD as u64).read_to_end(&mut head)?;
    refuse_what_is_no_text(path, &head)?;
    let whole = head.len() as u64 == size_bytes;
    let mut best: Option<Find> = None;
    let in_pairs = is_in_pairs(&head);
    for writing in writings(&head, whole, &mut file)? {
        for delimiter in DELIMITERS {
            for find in finds(&head, writing, delimiter, &index, wanted)? {
                let find = find.ranked(in_pairs, &index);
                if best.as_ref().is_none_or(|best| find.merit() > best.merit()) {
                    best = Some(find);
                }
            }
        }
    }
    let Some(find) = best.filter(|find| find.is_complete) else {
        return Err(unknown(path, &head, whole));
    };
    if whole && !find.has_rows_below {
        return Err(refused(FileError::NoRows, path, "a header and nothing below"));
    }
    Ok(Recognised {
        path: path.to_owned(),
        file_name: file_name(path),
        size_bytes,
        columns_known: find.format.columns.len(),
        inferred: find.format.inferred,
        format: find.format,
        encoding: find.writing,
        delimiter: find.delimiter,
        header_row: find.header_row,
        header: find.header,
        columns_matched: find.n_matched,
    })
}

/// The format that the merchant has named.
fn wanted<'a>(index: &'a Index, options: &Options) -> Result<Option<&'a Arc<Format>>> {
    let Some(id) = &options.format else { return Ok(None) };
    index.named(id).map(Some).ok_or_else(|| Error::Invalid {
        what: "format",
        detail: format!("there is no format {id}"),
    })
}

/// Empty files, pictures, workbooks, archives.
fn refuse_what_is_no_text(path: &Path, head: &[u8]) -> Result<()> {
    const SIGNS: [(&[u8], &str); 9] = [
        (b"PK\x03\x04", "a workbook or an archive: open it in a spreadsheet and save it as CSV"),
        (b"\xd0\xcf\x11\xe0", "an old workbook: open it in a spreadsheet and save it as CSV"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"%PDF", "a PDF: ask the channel for its CSV export"),
        (b"\x1f\x8b", "a packed file: unpack it first"),
        (b"SQLite format 3", "a database"),
        (b"\x7fELF", "a program"),
    ];
    if let Some((_, what)) = SIGNS.iter().find(|(sign, _)| head.starts_with(sign)) {
        return Err(refused(FileError::NotText, path, format!("this is {what}")));
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    if text.iter().all(u8::is_ascii_whitespace) {
        return Err(refused(FileError::Empty, path, "there is nothing in it"));
    }
    Ok(())
}

/// The encodings in which the file may be written, the likeliest first.
fn writings(head: &[u8], whole: bool, rest: &mut File) -> Result<Vec<Writing>> {
    if let Some(writing) = Writing::of_mark(head) {
        return Ok(vec![writing]);
    }
    if is_utf_8(head, whole, rest)? {
        return Ok(vec![Writing::UTF_8]);
    }
    Ok(ENCODINGS.map(|encoding| Writing { encoding, byte_order_mark: false }).to_vec())
}

/// Strict UTF-8, as far as the first piece that is more than ASCII: plain ASCII decides nothing.
fn is_utf_8(head: &[u8], whole: bool, rest: &mut File) -> Result<bool> {
    let mut piece = head.to_vec();
    let mut is_last = whole;
    while piece.is_ascii() && !is_last {
        piece.clear();
        Read::by_ref(rest).take(HEAD as u64).read_to_end(&mut piece)?;
        is_last = piece.len() < HEAD;
    }
    Ok(match std::str::from_utf8(&piece) {
        Ok(_) => true,
        Err(fault) => {
            let is_cut = fault.error_len().is_none();
            is_cut && (!is_last || !piece[..fault.valid_up_to()].is_ascii())
        }
    })
}

/// Most of what is not ASCII stands side by side, as Chinese, Japanese and Korean text does.
fn is_in_pairs(head: &[u8]) -> bool {
    let is_high = |byte: u8| byte >= 0x80;
    let runs = head.chunk_by(|a, b| is_high(*a) == is_high(*b)).filter(|run| is_high(run[0]));
    let (paired, single) = runs.fold((0, 0), |(paired, single), run| match run.len() {
        1 => (paired, single + 1),
        n => (paired + n, single),
    });
    paired > 3 * single
}

/// A header of a format in some encoding and with some delimiter.
struct Find {
    format: Arc<Format>,
    /// The merchant has made the format.
    is_own: bool,
    writing: Writing,
    delimiter: u8,
    header_row: u32,
    header: Vec<String>,
    n_matched: usize,
    /// All columns without which the file is not of the format are there.
    is_complete: bool,
    has_rows_below: bool,
    /// How little the encoding fits: by the bytes, by the format's hints, by the list.
    doubt: (bool, usize, usize),
}

impl Find {
    /// Single letters with accents are Western, pairs of high bytes are not.
    fn ranked(mut self, in_pairs: bool, index: &Index) -> Find {
        self.is_own = index.is_own(&self.format);
        let encoding = self.writing.encoding;
        let name = encoding.name().to_lowercase();
        let hints = &self.format.encodings;
        let hint = hints.iter().position(|hint| *hint == name).unwrap_or(hints.len());
        let rank = ENCODINGS.iter().position(|known| *known == encoding).unwrap_or(0);
        self.doubt = (in_pairs && encoding.is_single_byte(), hint, rank);
        self
    }

    /// The more columns the better; of equals the merchant's own format, then the one that knows
    /// fewer others.
    fn merit(&self) -> impl PartialOrd + use<> {
        let doubt = std::cmp::Reverse((self.format.columns.len(), self.doubt));
        (self.is_complete, self.n_matched, self.is_own, doubt)
    }
}

/// The best header for each format among the first rows.
fn finds(
    head: &[u8],
    writing: Writing,
    delimiter: u8,
    index: &Index,
    wanted: Option<&Arc<Format>>,
) -> Result<Vec<Find>> {
    let mut rows = Rows::new(Source::new(Box::new(head), writing), delimiter);
    let mut finds: Vec<Find> = Vec::new();
    let mut n_rows = 0;
    while n_rows < HEADER_WITHIN && matches!(rows.advance()?, Step::Row) {
        n_rows += 1;
        for find in &mut finds {
            find.has_rows_below |= !rows.row().is_blank();
        }
        let header = header(rows.row());
        let names = Names::of(&header);
        for (format, n_matched) in index.overlaps(&names) {
            let known = finds.iter().position(|find| Arc::ptr_eq(&find.format, format));
            let is_better = known.is_none_or(|at| finds[at].n_matched < n_matched);
            if !is_better || wanted.is_some_and(|wanted| !Arc::ptr_eq(wanted, format)) {
                continue;
            }
            let find = Find {
                format: Arc::clone(format),
                is_own: false,
                writing,
                delimiter,
                header_row: rows.row().line,
                is_complete: is_complete(format, &names, wanted.is_some()),
                header: header.clone(),
                n_matched,
                has_rows_below: false,
                doubt: (false, 0, 0),
            };
            match known {
                Some(at) => finds[at] = find,
                None => finds.push(find),
            }
        }
    }
    Ok(finds)
}

/// The cells of a row as names of columns; a name that comes again gets a number.
fn header(row: &Row) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(row.n_cells());
    for column in 0..row.n_cells() {
        let cell = String::from_utf8_lossy(row.cell(column));
        let name = unwrapped(cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'));
        let name = name.trim().replace('\0', "");
        let n_before = names
            .iter()
            .filter(|known| !name.is_empty() && known.split('#').next() == Some(name.as_str()))
            .count();
        names.push(if n_before == 0 { name } else { format!("{name}#{}", n_before + 1) });
    }
    names
}

/// All that recognises the format; its order number will do where the merchant has named it.
fn is_complete(format: &Format, names: &Names, named: bool) -> bool {
    let has = |column: &String| names.has(column);
    match format.map.get(&Field::OrderNumber) {
        Some(columns) if named => columns.names().iter().any(has),
        _ => format.detect.iter().all(has),
    }
}

/// Why no format fits: the file is no text, one endless line, or an export not yet known.
fn unknown(path: &Path, head: &[u8], whole: bool) -> Error {
    let is_odd = |byte: &&u8| **byte < 32 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c);
    if Writing::of_mark(head).is_none() && head.iter().filter(is_odd).count() * 50 > head.len() {
        return refused(FileError::NotText, path, "these bytes are no text in rows");
    }
    if !whole && !head.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
        return refused(FileError::CellTooLong, path, "one line goes on and on");
    }
    refused(FileError::UnknownFormat, path, format!("the first row is: {}", first_row(head)))
}

/// The likely names of columns, without anything that may be about a person.
fn first_row(head: &[u8]) -> String {
    let writing = Writing::of_mark(head).unwrap_or(Writing::UTF_8);
    let candidates = DELIMITERS.iter().filter_map(|delimiter| {
        let mut rows = Rows::new(Source::new(Box::new(head), writing), *delimiter);
        matches!(rows.advance(), Ok(Step::Row)).then(|| header(rows.row()))
    });
    let names = candidates.max_by_key(Vec::len).unwrap_or_default();
    let is_name = |name: &&String| {
        name.len() < 60 && !name.contains('@') && !name.chars().any(|c| c.is_ascii_digit())
    };
    names.iter().filter(is_name).take(100).map(String::as_str).collect::<Vec<_>>().join(", ")
}
