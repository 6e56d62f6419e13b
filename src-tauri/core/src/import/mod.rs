//! Bytes become rows, rows become staged orders. No SQL.

mod amounts;
mod archive;
mod below;
mod binary_workbook;
mod cells;
mod contact;
mod dates;
mod fields;
mod folder;
mod format;
mod head;
mod header;
mod index;
mod layout;
mod ledger;
mod made;
mod names;
mod nearest;
mod open_order;
mod own;
mod packed_workbook;
mod people;
mod place;
mod problems;
mod recognise;
mod rows;
mod sheet_text;
mod skip;
mod source;
mod stage;
mod survey;
mod workbook;

use std::sync::Arc;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::contact_point::OwnPoints;
use crate::domain::money::Currency;
use crate::domain::staged::{Problem, SkipReason};
use crate::error::{Error, FileError};

pub use archive::expand;
pub use folder::{FoundFile, content_hash, exports_in};
pub use format::{
    Channel, ChannelTerms, ContactRule, ContactUse, DateOrder, DecimalMark, Field, Format, Holds,
    RowShape, channels, formats,
};
pub use nearest::{Near, Unknown, UnknownColumn, nearest};
pub use own::{OwnFormat, currency_of, own_format};
pub use place::Place;
pub use recognise::{recognise, recognise_sheets};
pub use source::Writing;
pub use stage::{Prepared, prepare};
pub use survey::{AmountReading, DateReading, Readings, readings};

/// What the shop knows where a file is silent, and what the merchant has answered.
#[derive(Clone, Debug)]
pub struct Options {
    /// The format's id, to overrule recognition.
    pub format: Option<String>,
    /// The formats that the merchant has made, tried together with the built-in ones; of equals
    /// they win.
    pub own: Vec<Arc<Format>>,
    /// The merchant's answer where a file does not decide.
    pub date_order: Option<DateOrder>,
    /// The merchant's answer where a file does not decide.
    pub decimal: Option<DecimalMark>,
    pub default_currency: Currency,
    /// The ISO code of the shop's country.
    pub country: String,
    pub time_zone: Tz,
    /// The shop's own address and number, which are no buyer's.
    pub own_points: OwnPoints,
}

/// What a file is, found by its content.
#[derive(Clone, Debug)]
pub struct Recognised {
    pub place: Place,
    /// The file's name without its folder, after the name of the archive it lies in and before
    /// that of the sheet, where there are several.
    pub file_name: String,
    pub size_bytes: u64,
    pub format: Arc<Format>,
    pub encoding: Writing,
    pub delimiter: u8,
    /// Where in a workbook the rows stand.
    sheet: Option<head::Sheet>,
    /// The line of the header; 1 in a plain file.
    pub header_row: u32,
    /// The names of the columns, as the file writes them.
    pub header: Vec<String>,
    pub columns_matched: usize,
    pub columns_known: usize,
    /// The format was never seen in a real program: ask before anything is imported.
    pub inferred: bool,
}

/// What came of a file besides its orders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileSummary {
    /// Rows below the header.
    pub rows: u64,
    /// Orders given out; an order whose rows lie apart counts once for each part.
    pub orders: u64,
    pub lines: u64,
    /// Rows of a customer file that came in.
    pub customers: u64,
    /// Rows that are no orders, by the reason.
    pub skipped: Vec<(SkipReason, u64)>,
    /// Orders left aside because something essential could not be read.
    pub left_aside: u64,
    /// At most a thousand; `n_problems` counts all.
    pub problems: Vec<Problem>,
    pub n_problems: u64,
    /// The first and the last day on which something was ordered.
    pub first_on: Option<NaiveDate>,
    pub last_on: Option<NaiveDate>,
    /// How the file's days were read; `None` where it has none.
    pub date_order: Option<DateOrder>,
}

/// The refusal of a whole file.
fn refused(code: FileError, file_name: &str, detail: impl Into<String>) -> Error {
    Error::File { code, file: file_name.to_owned(), detail: detail.into() }
}
