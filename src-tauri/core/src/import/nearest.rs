//! What an unknown file shows, so that the merchant can say what its columns mean.

use std::sync::Arc;

use super::Options;
use super::format::Format;
use super::head::{Candidate, Doubt, Head};
use super::header::{TopRow, likely_header, top_rows};
use super::index::{Index, Names};
use super::place::Place;
use super::source::Writing;
use crate::Result;

/// So many examples stand beside a column.
const N_EXAMPLES: usize = 3;
const EXAMPLE_LENGTH: usize = 200;

/// A file that no format takes, as far as it can be understood.
#[derive(Clone, Debug)]
pub struct Unknown {
    pub place: Place,
    pub file_name: String,
    pub size_bytes: u64,
    pub encoding: Writing,
    pub delimiter: u8,
    /// The line of the row that looks like a header.
    pub header_row: u32,
    pub columns: Vec<UnknownColumn>,
    /// The formats that know any of the columns, the nearest first.
    pub near: Vec<Near>,
}

/// A column of an unknown file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownColumn {
    pub name: String,
    /// The first values that are not empty.
    pub examples: Vec<String>,
    /// The cells of the first rows, the empty ones among them.
    pub first_cells: Vec<String>,
}

/// A format that shares columns with an unknown file.
#[derive(Clone, Debug)]
pub struct Near {
    pub format: Arc<Format>,
    /// How many of the file's columns the format knows.
    pub matched: usize,
    /// How many columns the format has.
    pub known: usize,
}

/// Looks at a file without asking that any format takes it.
pub fn nearest(place: impl Into<Place>, options: &Options) -> Result<Unknown> {
    let place = place.into().or_first_entry()?;
    let file_name = place.file_name();
    let index = Index::with(&options.own);
    let mut head = Head::of(&place)?;
    if let Some(reason) = head.why_no_rows() {
        return Err(reason);
    }
    let mut best: Option<View> = None;
    for candidate in head.candidates(&options.country)? {
        for delimiter in candidate.delimiters() {
            let top = top_rows(&candidate.text, *delimiter, candidate.sheet.is_some())?;
            let view = View::of(top, &candidate, *delimiter, &index);
            if best.as_ref().is_none_or(|best| view.merit() > best.merit()) {
                best = Some(view);
            }
        }
    }
    let view = best.expect("there is always a first way to read a file");
    Ok(Unknown {
        place,
        file_name,
        size_bytes: head.size_bytes,
        encoding: view.writing,
        delimiter: view.delimiter,
        header_row: view.header().map_or(1, |header| header.line),
        columns: view.columns(),
        near: view.near(&index),
    })
}

/// One way to read the head of an unknown file.
struct View {
    writing: Writing,
    delimiter: u8,
    doubt: Doubt,
    top: Vec<TopRow>,
    header_at: Option<usize>,
    /// How many of the columns any one format knows.
    n_known: usize,
}

impl View {
    fn of(top: Vec<TopRow>, candidate: &Candidate, delimiter: u8, index: &Index) -> View {
        let Candidate { writing, doubt, .. } = *candidate;
        let overlap = |row: &TopRow| {
            let overlaps = index.overlaps(&Names::of(&row.names));
            overlaps.into_iter().map(|(_, n_matched)| n_matched).max().unwrap_or(0)
        };
        // A row of which a format knows a good part is a header, whatever it looks like.
        let known = (0..top.len())
            .rev()
            .map(|at| (overlap(&top[at]), at))
            .max_by_key(|(n_known, _)| *n_known)
            .filter(|(n_known, at)| *n_known >= 3 && n_known * 3 >= top[*at].names.len());
        let header_at = known.map(|(_, at)| at).or_else(|| likely_header(&top));
        let n_known = header_at.map_or(0, |at| overlap(&top[at]));
        View { writing, delimiter, doubt, top, header_at, n_known }
    }

    fn header(&self) -> Option<&TopRow> {
        self.header_at.map(|at| &self.top[at])
    }

    /// The encoding by the names that are known, then by the bytes; the delimiter that makes the
    /// most columns.
    fn merit(&self) -> impl PartialOrd + use<> {
        let n_columns = self.header().map_or(0, |header| header.names.len());
        (self.n_known, std::cmp::Reverse(self.doubt), n_columns)
    }

    fn columns(&self) -> Vec<UnknownColumn> {
        let Some(header_at) = self.header_at else { return Vec::new() };
        let below = &self.top[header_at + 1..];
        let cell = |row: &TopRow, column: usize| -> String {
            let cell = row.cells.get(column).map_or("", |cell| cell.trim());
            cell.chars().take(EXAMPLE_LENGTH).collect()
        };
        let names = self.top[header_at].names.iter().enumerate();
        names
            .map(|(column, name)| {
                let first_cells: Vec<String> = below.iter().map(|row| cell(row, column)).collect();
                let filled = first_cells.iter().filter(|cell| !cell.is_empty());
                let examples = filled.take(N_EXAMPLES).cloned().collect();
                UnknownColumn { name: name.clone(), examples, first_cells }
            })
            .collect()
    }

    fn near(&self, index: &Index) -> Vec<Near> {
        let Some(header) = self.header() else { return Vec::new() };
        let names = Names::of(&header.names);
        let mut near: Vec<Near> = index
            .overlaps(&names)
            .into_iter()
            .map(|(format, matched)| Near {
                format: Arc::clone(format),
                matched,
                known: format.columns.len(),
            })
            .collect();
        near.sort_by_key(|near| (std::cmp::Reverse(near.matched), near.known));
        near
    }
}
