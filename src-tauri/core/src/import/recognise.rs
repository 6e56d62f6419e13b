//! What a file is, by its content alone: encoding, delimiter, header, format.

use std::sync::Arc;

use super::format::{Field, Format};
use super::head::{Candidate, Doubt, Head, Sheet};
use super::header::{TopRow, top_rows};
use super::index::{Index, Names};
use super::place::Place;
use super::source::Writing;
use super::{Options, Recognised, refused};
use crate::Result;
use crate::error::{Error, FileError};

/// Finds out what the file is, or why it cannot be read. Of a workbook the sheet that fits best.
pub fn recognise(place: impl Into<Place>, options: &Options) -> Result<Recognised> {
    let place = place.into().or_first_entry()?;
    let (finds, size_bytes) = look(&place, options)?;
    let find = likeliest(finds).expect("what has no find is refused");
    Ok(find.recognised(place, size_bytes))
}

/// Finds out what the file is; of a workbook all sheets that its format names, when it names any.
pub fn recognise_sheets(place: &Place, options: &Options) -> Result<Vec<Recognised>> {
    let place = place.clone().or_first_entry()?;
    let (finds, size_bytes) = look(&place, options)?;
    let (named, others): (Vec<Find>, Vec<Find>) =
        finds.into_iter().partition(Find::is_of_its_sheet);
    let taken = if named.is_empty() { likeliest(others).into_iter().collect() } else { named };
    Ok(taken.into_iter().map(|find| find.recognised(place.clone(), size_bytes)).collect())
}

/// What fits each sheet best, or the file, which counts as one; and how large the file is.
fn look(place: &Place, options: &Options) -> Result<(Vec<Find>, u64)> {
    let file_name = place.file_name();
    let index = Index::with(&options.own);
    let wanted = wanted(&index, options)?;
    let mut head = Head::of(place)?;
    let candidates = head.candidates(&options.country)?;
    let search = Search { index: &index, wanted, sheets: sheet_names(&candidates) };
    let mut best: Vec<Find> = Vec::new();
    let mut first_rows: Vec<Vec<String>> = Vec::new();
    for candidate in &candidates {
        if best.iter().any(|find| find.leaves_no_doubt()) {
            break;
        }
        for delimiter in candidate.delimiters() {
            let top = top_rows(&candidate.text, *delimiter, candidate.sheet.is_some())?;
            first_rows.extend(top.first().map(|row| row.names.clone()));
            let found = search.finds(&top, &Reading::of(candidate, *delimiter));
            for find in found.into_iter().filter(|find| find.is_complete) {
                match best.iter_mut().find(|known| known.reading.sheet == find.reading.sheet) {
                    Some(known) if find.merit() > known.merit() => *known = find,
                    Some(_) => {}
                    None => best.push(find),
                }
            }
        }
    }
    if best.is_empty() {
        return Err(head.why_no_rows().unwrap_or_else(|| unknown(&file_name, first_rows)));
    }
    best.retain(|find| !find.reading.is_whole || find.has_rows_below);
    if best.is_empty() {
        return Err(refused(FileError::NoRows, &file_name, "a header and nothing below"));
    }
    Ok((best, head.size_bytes))
}

/// Of equals the first.
fn likeliest(finds: Vec<Find>) -> Option<Find> {
    finds.into_iter().reduce(|best, find| if find.merit() > best.merit() { find } else { best })
}

fn sheet_names(candidates: &[Candidate]) -> Vec<String> {
    let sheets = candidates.iter().filter_map(|candidate| candidate.sheet.as_ref());
    sheets.map(|sheet| sheet.name.clone()).collect()
}

/// The format that the merchant has named.
fn wanted<'a>(index: &'a Index, options: &Options) -> Result<Option<&'a Arc<Format>>> {
    let Some(id) = &options.format else { return Ok(None) };
    index.named(id).map(Some).ok_or_else(|| Error::Invalid {
        what: "format",
        detail: format!("there is no format {id}"),
    })
}

/// One way to read the head.
#[derive(Clone)]
struct Reading {
    writing: Writing,
    sheet: Option<Sheet>,
    delimiter: u8,
    is_whole: bool,
    doubt: Doubt,
}

impl Reading {
    fn of(candidate: &Candidate, delimiter: u8) -> Reading {
        Reading {
            writing: candidate.writing,
            sheet: candidate.sheet.clone(),
            delimiter,
            is_whole: candidate.is_whole,
            doubt: candidate.doubt,
        }
    }
}

/// A header of a format, read in some way.
struct Find {
    format: Arc<Format>,
    /// The merchant has made the format.
    is_own: bool,
    reading: Reading,
    header_row: u32,
    header: Vec<String>,
    n_matched: usize,
    /// All columns without which the file is not of the format are there.
    is_complete: bool,
    has_rows_below: bool,
}

impl Find {
    /// The more columns the better; of equals the merchant's own format, then the one that knows
    /// fewer others, then the likelier encoding.
    fn merit(&self) -> impl PartialOrd + use<> {
        let (has_faults, is_unlike, rank) = self.reading.doubt;
        let name = self.reading.writing.encoding.name().to_lowercase();
        let hints = &self.format.encodings;
        let hint = hints.iter().position(|hint| *hint == name).unwrap_or(hints.len());
        let doubt = (self.format.columns.len(), has_faults, is_unlike, hint, rank);
        (self.is_complete, self.n_matched, self.is_own, std::cmp::Reverse(doubt))
    }

    /// Every encoding reads a header of plain letters alike, and this one is the likeliest.
    fn leaves_no_doubt(&self) -> bool {
        let (has_faults, is_unlike, _) = self.reading.doubt;
        let is_plain = self.header.iter().all(|name| name.is_ascii());
        self.reading.sheet.is_none() && is_plain && !has_faults && !is_unlike
    }

    fn is_of_its_sheet(&self) -> bool {
        self.reading.sheet.as_ref().is_some_and(|it| self.format.sheet.as_ref() == Some(&it.name))
    }

    fn recognised(self, place: Place, size_bytes: u64) -> Recognised {
        let file_name = place.file_name();
        let shown = match &self.reading.sheet {
            Some(sheet) if !sheet.is_only => format!("{file_name} › {}", sheet.name),
            Some(_) | None => file_name,
        };
        Recognised {
            place,
            file_name: shown,
            size_bytes,
            columns_known: self.format.columns.len(),
            inferred: self.format.inferred,
            format: self.format,
            encoding: self.reading.writing,
            delimiter: self.reading.delimiter,
            sheet: self.reading.sheet,
            header_row: self.header_row,
            header: self.header,
            columns_matched: self.n_matched,
        }
    }
}

/// What is looked for.
struct Search<'a> {
    index: &'a Index,
    wanted: Option<&'a Arc<Format>>,
    /// The sheets of the workbook.
    sheets: Vec<String>,
}

impl Search<'_> {
    fn may_be(&self, format: &Arc<Format>, reading: &Reading) -> bool {
        let is_wanted = self.wanted.is_none_or(|wanted| Arc::ptr_eq(wanted, format));
        let lies_elsewhere = match (&format.sheet, &reading.sheet) {
            (Some(named), Some(sheet)) => *named != sheet.name && self.sheets.contains(named),
            (None, _) | (_, None) => false,
        };
        is_wanted && !lies_elsewhere
    }

    /// The best header for each format among the first rows.
    fn finds(&self, top: &[TopRow], reading: &Reading) -> Vec<Find> {
        let mut finds: Vec<Find> = Vec::new();
        for (at, row) in top.iter().enumerate() {
            let names = Names::of(&row.names);
            for (format, n_matched) in self.index.overlaps(&names) {
                let known = finds.iter().position(|find| Arc::ptr_eq(&find.format, format));
                let is_better = known.is_none_or(|at| finds[at].n_matched < n_matched);
                if !is_better || !self.may_be(format, reading) {
                    continue;
                }
                let find = Find {
                    format: Arc::clone(format),
                    is_own: self.index.is_own(format),
                    reading: reading.clone(),
                    header_row: row.line,
                    is_complete: is_complete(format, &names, self.wanted.is_some()),
                    header: row.names.clone(),
                    n_matched,
                    has_rows_below: top[at + 1..].iter().any(|row| !row.is_blank()),
                };
                match known {
                    Some(at) => finds[at] = find,
                    None => finds.push(find),
                }
            }
        }
        finds
    }
}

/// All that recognises the format; its order number will do where the merchant has named it.
fn is_complete(format: &Format, names: &Names, named: bool) -> bool {
    let has = |column: &String| names.has(column);
    match format.map.get(&Field::OrderNumber) {
        Some(columns) if named => columns.names().iter().any(has),
        _ => format.detect.iter().all(has),
    }
}

/// The refusal names the likely columns, and nothing that may be about a person.
fn unknown(file_name: &str, first_rows: Vec<Vec<String>>) -> Error {
    let names = first_rows.into_iter().max_by_key(Vec::len).unwrap_or_default();
    let is_name = |name: &&String| {
        name.len() < 60 && !name.contains('@') && !name.chars().any(|c| c.is_ascii_digit())
    };
    let names: Vec<&str> = names.iter().filter(is_name).take(100).map(String::as_str).collect();
    let detail = format!("the first row is: {}", names.join(", "));
    refused(FileError::UnknownFormat, file_name, detail)
}
