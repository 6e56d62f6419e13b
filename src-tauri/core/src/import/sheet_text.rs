//! The cells of a sheet as the text that a spreadsheet would save, with nothing lost.

use std::borrow::Cow;

use calamine::{Data, DataRef, ExcelDateTime};
use chrono::{NaiveDate, TimeDelta};

use super::workbook::{DELIMITER, Fault};

/// So much text is handed on at once.
const PIECE: usize = 64 * 1024;
/// No sheet is larger than this.
const MAX_ROWS: u32 = 1 << 20;
const MAX_COLUMNS: u32 = 1 << 14;
/// Whole numbers below are held exactly.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// From here on a spreadsheet keeps the first fifteen digits of a number and writes zeros after.
const SIXTEEN_DIGITS: f64 = 1e15;

/// What a cell holds, whatever kind of workbook it stands in.
pub(super) enum Value<'a> {
    Nothing,
    Text(&'a str),
    Number(f64),
    Whole(i64),
    Truth(bool),
    Moment(ExcelDateTime),
    Fault(String),
}

impl<'a> From<&'a Data> for Value<'a> {
    fn from(cell: &'a Data) -> Value<'a> {
        match cell {
            Data::Empty => Value::Nothing,
            Data::Int(number) => Value::Whole(*number),
            Data::Float(number) => Value::Number(*number),
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
                Value::Text(text)
            }
            Data::Bool(truth) => Value::Truth(*truth),
            Data::DateTime(moment) => Value::Moment(*moment),
            Data::Error(fault) => Value::Fault(fault.to_string()),
        }
    }
}

impl<'a> From<&'a DataRef<'a>> for Value<'a> {
    fn from(cell: &'a DataRef<'a>) -> Value<'a> {
        match cell {
            DataRef::Empty => Value::Nothing,
            DataRef::Int(number) => Value::Whole(*number),
            DataRef::Float(number) => Value::Number(*number),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                Value::Text(text)
            }
            DataRef::SharedString(text) => Value::Text(text),
            DataRef::Bool(truth) => Value::Truth(*truth),
            DataRef::DateTime(moment) => Value::Moment(*moment),
            DataRef::Error(fault) => Value::Fault(fault.to_string()),
        }
    }
}

impl Value<'_> {
    fn text(&self) -> Cow<'_, str> {
        match self {
            Value::Nothing => Cow::Borrowed(""),
            Value::Text(text) => Cow::Borrowed(text),
            Value::Number(number) => Cow::Owned(number_text(*number)),
            Value::Whole(number) => Cow::Owned(number.to_string()),
            Value::Truth(true) => Cow::Borrowed("TRUE"),
            Value::Truth(false) => Cow::Borrowed("FALSE"),
            Value::Moment(moment) => Cow::Owned(moment_text(*moment)),
            Value::Fault(fault) => Cow::Borrowed(fault),
        }
    }
}

/// Writes cells, in the order of rows and columns, as rows with separators.
pub(super) struct SheetText<'a> {
    take: &'a mut dyn FnMut(&[u8]) -> bool,
    text: Vec<u8>,
    row: u32,
    column: u32,
}

impl<'a> SheetText<'a> {
    pub fn new(take: &'a mut dyn FnMut(&[u8]) -> bool) -> SheetText<'a> {
        SheetText { take, text: Vec::with_capacity(PIECE), row: 0, column: 0 }
    }

    /// Adds a cell; false when no more are wanted.
    pub fn cell(&mut self, at: (u32, u32), value: &Value<'_>) -> Result<bool, Fault> {
        let (row, column) = at;
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(Fault::Damaged);
        }
        let text = value.text();
        if text.is_empty() {
            return Ok(true);
        }
        if (row, column) < (self.row, self.column) {
            return Err(Fault::Damaged);
        }
        for _ in self.row..row {
            self.text.push(b'\n');
            self.column = 0;
        }
        self.row = row;
        for _ in self.column..column {
            self.text.push(DELIMITER);
        }
        self.column = column;
        self.quoted(&text);
        if self.text.len() < PIECE {
            return Ok(true);
        }
        let goes_on = (self.take)(&self.text);
        self.text.clear();
        Ok(goes_on)
    }

    /// Hands on the rest; true, because the sheet was written to its end.
    pub fn finish(mut self) -> bool {
        self.text.push(b'\n');
        (self.take)(&self.text);
        true
    }

    fn quoted(&mut self, text: &str) {
        let is_special = |byte: u8| matches!(byte, b'"' | b'\n' | b'\r' | DELIMITER);
        if !text.bytes().any(is_special) {
            self.text.extend_from_slice(text.as_bytes());
            return;
        }
        self.text.push(b'"');
        self.text.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        self.text.push(b'"');
    }
}

/// A number in full, with the fifteen digits that a spreadsheet keeps. A whole number whose last
/// digits it has thrown away is written with its power of ten, which is how such a loss is known.
fn number_text(number: f64) -> String {
    if !number.is_finite() {
        return number.to_string();
    }
    let size = number.abs();
    if number.fract() != 0.0 {
        let kept = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
        return kept.to_string();
    }
    let is_whole = size < SIXTEEN_DIGITS || (size < EXACT && size % 10.0 != 0.0);
    if is_whole { format!("{number:.0}") } else { format!("{number:E}").replace('E', "E+") }
}

/// `2026-05-03`, with the time where there is one; `10:30:00` for a time without a day.
fn moment_text(moment: ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&serial) {
        let seconds = (serial * 86_400.0).round() as i64;
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let exact = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
        .and_then(|day| {
            let [hour, minute, second] = [hour, minute, second].map(u32::from);
            day.and_hms_milli_opt(hour, minute, second, u32::from(milli))
        })
        .and_then(|exact| exact.checked_add_signed(TimeDelta::milliseconds(500)));
    let is_day = (1.0..2_958_466.0).contains(&serial);
    match exact.filter(|_| is_day) {
        None => number_text(serial),
        Some(at) if at.time().format("%H%M%S").to_string() == "000000" => {
            at.format("%Y-%m-%d").to_string()
        }
        Some(at) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn written(cells: &[(u32, u32, Value<'_>)]) -> String {
        let mut all = Vec::new();
        let mut take = |piece: &[u8]| {
            all.extend_from_slice(piece);
            true
        };
        let mut text = SheetText::new(&mut take);
        for (row, column, value) in cells {
            assert!(text.cell((*row, *column), value).is_ok());
        }
        text.finish();
        String::from_utf8(all).unwrap()
    }

    #[test]
    fn cells_stand_where_they_stood_in_the_sheet() {
        let cells = [
            (1, 1, Value::Text("a,b")),
            (1, 3, Value::Text("say \"hi\"")),
            (3, 0, Value::Number(2.5)),
            (3, 1, Value::Nothing),
        ];
        assert_eq!(written(&cells), "\n,\"a,b\",,\"say \"\"hi\"\"\"\n\n2.5\n");
        assert_eq!(written(&[]), "\n");
    }

    #[test]
    fn long_numbers_are_written_in_full_or_named_as_damaged() {
        assert_eq!(number_text(200_000_765_432_109.0), "200000765432109");
        assert_eq!(number_text(2_000_007_654_321_098.0), "2000007654321098");
        assert_eq!(number_text(2_000_007_654_321_090.0), "2.00000765432109E+15");
        assert_eq!(number_text(35_153_200_000_012_345.0), "3.5153200000012344E+16");
        assert_eq!(number_text(4e16), "4E+16");
        assert_eq!(number_text(-12.0), "-12");
    }

    #[test]
    fn prices_have_the_digits_that_a_spreadsheet_shows() {
        assert_eq!(number_text(19.99), "19.99");
        assert_eq!(number_text(0.1 + 0.2), "0.3");
        assert_eq!(number_text(1234.5), "1234.5");
        assert_eq!(number_text(0.0), "0");
    }

    #[test]
    fn days_and_times_are_written_as_they_are_meant() {
        let text = |serial, kind| moment_text(ExcelDateTime::new(serial, kind, false));
        let day = ExcelDateTimeType::DateTime;
        assert_eq!(text(46_145.0, day), "2026-05-03");
        assert_eq!(text(46_145.5, day), "2026-05-03 12:00:00");
        assert_eq!(text(46_145.0 + 47_363.0 / 86_400.0, day), "2026-05-03 13:09:23");
        assert_eq!(text(46_144.999_999_999, day), "2026-05-03");
        assert_eq!(text(0.4375, day), "10:30:00");
        assert_eq!(text(1.5, ExcelDateTimeType::TimeDelta), "36:00:00");
        assert_eq!(text(60.0, day), "60");
        assert_eq!(text(9e9, day), "9000000000");
    }
}
