//! One cell as text, day, amount, count or number of something; faults go to the problems.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::{DateTime, LocalResult, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::amounts;
use super::dates::{self, DateFault};
use super::format::{DecimalMark, Field, Format};
use super::layout::Layout;
use super::made::{self, is_placeholder};
use super::names::unwrapped;
use super::problems::Problems;
use super::rows::Row;
use super::survey::Style;
use crate::domain::contact_point::OwnPoints;
use crate::domain::money::Currency;
use crate::domain::staged::{Moment, ProblemCode};

/// Whether an order can stand without the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Essential,
    Optional,
}

/// Reads the cells of one file.
pub(super) struct Cells {
    pub format: Arc<Format>,
    pub layout: Layout,
    pub style: Style,
    pub zone: Tz,
    /// The cells that were made for the present row.
    pub made: Vec<String>,
    /// What stands between the cells of a row.
    pub delimiter: u8,
    /// Beginnings of the hosts that forward e-mail, of all channels that we know.
    pub relay_hosts: Vec<String>,
    /// The shop's own address and number.
    pub own_points: OwnPoints,
    /// The text was decoded, so that U+FFFD stands for bytes that were no text.
    pub decoded: bool,
    pub problems: Problems,
    /// Something essential of the present order could not be read.
    pub spoiled: bool,
}

impl Cells {
    pub fn fault(&mut self, row: u32, column: usize, value: &str, code: ProblemCode, of: Weight) {
        let aside = of == Weight::Essential;
        self.spoiled |= aside;
        let name = self.layout.name(column);
        self.problems.add(row, name, value, code, aside);
    }

    /// Whether the row itself speaks of the order as a whole.
    pub fn states_order(&self, row: &Row) -> bool {
        let is_filled = |column: &usize| !self.bytes(row, *column).trim_ascii().is_empty();
        self.layout.columns(Field::Total).iter().any(is_filled)
            || self.layout.statuses.iter().any(|(column, _)| is_filled(column))
    }

    /// Makes the cells that the row itself does not have.
    pub fn make(&mut self, row: &Row) {
        if !self.layout.recipes.is_empty() {
            made::make(&self.layout.recipes, &self.layout.composites, row, &mut self.made);
        }
    }

    #[inline]
    fn bytes<'a>(&'a self, row: &'a Row, column: usize) -> &'a [u8] {
        self.layout.cell(row, &self.made, column)
    }

    /// The text of a cell without blanks around; `None` for empty cells and what means empty.
    pub fn text<'r>(&mut self, row: &'r Row, column: usize, of: Weight) -> Option<Cow<'r, str>> {
        let n_own = self.layout.n_own();
        if column >= n_own {
            let made = self.layout.cell(row, &self.made, column);
            let text = self.filled(std::str::from_utf8(made).unwrap_or_default())?.to_owned();
            return Some(Cow::Owned(text));
        }
        let bytes = row.cell(column);
        if bytes.is_empty() {
            return None;
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) if !(self.decoded && text.contains('\u{fffd}')) => text,
            _ => {
                let shown = String::from_utf8_lossy(bytes);
                self.fault(row.line, column, shown.trim(), ProblemCode::UnreadableText, of);
                return None;
            }
        };
        if column + 1 == n_own && self.layout.ends_in_text && row.n_cells() > n_own {
            return Some(Cow::Owned(self.with_the_rest(row, text)));
        }
        let text = self.filled(text)?;
        if !row.has_zero {
            return Some(Cow::Borrowed(text));
        }
        let without = text.replace('\0', "").trim().to_owned();
        (!without.is_empty()).then_some(Cow::Owned(without))
    }

    /// Without blanks around and unwrapped; `None` where that means nothing.
    #[inline]
    fn filled<'t>(&self, text: &'t str) -> Option<&'t str> {
        let text = unguarded(trimmed(text));
        let text = if text.starts_with('=') { unwrapped(text).trim() } else { text };
        let is_blank = is_placeholder(text) || self.format.blank.iter().any(|blank| blank == text);
        (!is_blank).then_some(text)
    }

    /// Free text at the end of a row, in which delimiters stood without quotes.
    fn with_the_rest(&self, row: &Row, first: &str) -> String {
        let mut text = first.trim_start().to_owned();
        for column in self.layout.n_own()..row.n_cells() {
            text.push(char::from(self.delimiter));
            text.push_str(&String::from_utf8_lossy(row.cell(column)));
        }
        text.trim_end_matches(|c: char| c.is_whitespace() || c == char::from(self.delimiter))
            .to_owned()
    }

    /// The first filled cell among the columns of the field.
    pub fn first<'r>(
        &mut self,
        row: &'r Row,
        field: Field,
        of: Weight,
    ) -> Option<(usize, Cow<'r, str>)> {
        for at in 0..self.layout.columns(field).len() {
            let column = self.layout.columns(field)[at];
            if let Some(text) = self.text(row, column, of) {
                return Some((column, text));
            }
        }
        None
    }

    pub fn words(&mut self, row: &Row, field: Field) -> Option<String> {
        self.first(row, field, Weight::Optional).map(|(_, text)| text.into_owned())
    }

    /// The number of an order or a line, as text, without the signs that guard it.
    pub fn identifier<'r>(
        &mut self,
        row: &'r Row,
        field: Field,
        of: Weight,
    ) -> Option<Cow<'r, str>> {
        let (column, text) = self.first(row, field, of)?;
        if is_damaged(&text) || field == Field::OrderNumber && self.has_lost_zeros(&text) {
            self.fault(row.line, column, &text, ProblemCode::DamagedNumber, of);
            return None;
        }
        let is_name = field == Field::BuyerHandle;
        let strip = if is_name { &[] } else { self.format.strip.as_slice() };
        let bare = |text: &str| -> (usize, usize) {
            let mut rest = text.strip_prefix('\'').unwrap_or(text).trim();
            for sign in strip {
                rest = rest.strip_prefix(sign.as_str()).unwrap_or(rest).trim_start();
            }
            let start = rest.as_ptr() as usize - text.as_ptr() as usize;
            (start, start + rest.len())
        };
        let (start, end) = bare(&text);
        match text {
            _ if start == end => None,
            Cow::Borrowed(text) => Some(Cow::Borrowed(&text[start..end])),
            Cow::Owned(text) => Some(Cow::Owned(text[start..end].to_owned())),
        }
    }

    /// Fewer digits than every number of the format has: a spreadsheet took the zeros in front.
    fn has_lost_zeros(&self, text: &str) -> bool {
        let digits = text.strip_prefix('\'').unwrap_or(text);
        let is_short = self.format.number_digits.is_some_and(|n_digits| digits.len() < n_digits);
        is_short && digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The moment of a column, and its day as written.
    pub fn moment(&mut self, row: &Row, field: Field, of: Weight) -> Option<(Moment, NaiveDate)> {
        let (column, _) = self.first(row, field, of)?;
        self.moment_at(row, column, of)
    }

    /// The moment in a column, and its day as written.
    pub fn moment_at(
        &mut self,
        row: &Row,
        column: usize,
        of: Weight,
    ) -> Option<(Moment, NaiveDate)> {
        let text = self.text(row, column, of)?;
        match dates::parse(&text, self.style.date_order(column)) {
            Ok(written) => Some((moment(written, self.zone), written.day)),
            Err(fault) => {
                let code = match fault {
                    DateFault::Unreadable => ProblemCode::UnreadableDate,
                    DateFault::Impossible => ProblemCode::ImpossibleDate,
                };
                self.fault(row.line, column, &text, code, of);
                None
            }
        }
    }

    /// The first amount that is not nothing, else zero where zero is written.
    pub fn amount(
        &mut self,
        row: &Row,
        field: Field,
        currency: Currency,
        of: Weight,
    ) -> Option<i64> {
        let mut found = None;
        for at in 0..self.layout.columns(field).len() {
            let column = self.layout.columns(field)[at];
            let Some(text) = self.text(row, column, of) else { continue };
            let mark = self.style.decimal(column).unwrap_or(DecimalMark::Point);
            match amounts::minor(&text, currency, mark, &self.format.strip) {
                Some(0) => found = Some(0),
                Some(minor) => return Some(minor),
                None => {
                    self.fault(row.line, column, &text, ProblemCode::UnreadableAmount, of);
                    return None;
                }
            }
        }
        found
    }

    /// A count of things, never negative.
    pub fn count(&mut self, row: &Row, field: Field, of: Weight) -> Option<i64> {
        let (column, text) = self.first(row, field, of)?;
        let count = amounts::count(&text, self.style.decimal(column)).filter(|count| *count >= 0);
        if count.is_none() {
            self.fault(row.line, column, &text, ProblemCode::UnreadableQuantity, of);
        }
        count
    }
}

fn moment(written: dates::Written, zone: Tz) -> Moment {
    let Some(time) = written.time else { return Moment::Day(written.day) };
    let local = written.day.and_time(time);
    let at = match written.offset {
        Some(seconds) => {
            local.checked_sub_signed(TimeDelta::seconds(i64::from(seconds))).map(|at| at.and_utc())
        }
        None => match zone.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.with_timezone(&Utc)),
            LocalResult::None => None,
        },
    };
    at.map_or(Moment::Day(written.day), |at: DateTime<Utc>| Moment::At(at))
}

/// An apostrophe keeps spreadsheets from taking a text for a formula.
#[inline]
fn unguarded(text: &str) -> &str {
    match text.as_bytes() {
        [b'\'', b'=' | b'+' | b'-' | b'@', ..] => &text[1..],
        _ => text,
    }
}

/// Without blanks of all widths around; most cells have none, and begin and end in ASCII.
#[inline]
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
        }),
    }
}

/// `3.5E+16`: a spreadsheet has kept a few digits and thrown the others away.
pub(super) fn is_damaged(text: &str) -> bool {
    let Some((digits, power)) = text.split_once(['e', 'E']) else { return false };
    let power_digits = power.strip_prefix('+').unwrap_or(power);
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(&digits.replacen(['.', ','], "", 1))
        && are_digits(power_digits)
        && (digits.contains(['.', ',']) || power.starts_with('+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_a_spreadsheet_has_eaten_is_noticed() {
        assert!(is_damaged("3.51532E+16") && is_damaged("3,5E+16") && is_damaged("2E+15"));
        assert!(!is_damaged("35000000000012345") && !is_damaged("E1") && !is_damaged("12E3"));
    }
}
