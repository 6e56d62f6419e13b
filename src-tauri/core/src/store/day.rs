//! Days as the ten characters that the tables hold, written and read without an allocation.

use chrono::{Datelike, NaiveDate};
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::{Error, Result};

/// A day ready to be bound: `YYYY-MM-DD`, or NULL.
#[derive(Clone, Copy, Debug)]
pub struct DayText(Option<[u8; 10]>);

impl DayText {
    /// As it stands in a table.
    pub fn value(&self) -> ValueRef<'_> {
        self.0.as_ref().map_or(ValueRef::Null, |text| ValueRef::Text(text))
    }
}

/// Years outside 0 to 9999 are written as NULL; the reader never lets one through.
pub fn day_text(day: Option<NaiveDate>) -> DayText {
    DayText(day.and_then(|day| {
        let year = u32::try_from(day.year()).ok().filter(|year| *year <= 9999)?;
        let mut text = *b"0000-00-00";
        digits(&mut text[0..4], year);
        digits(&mut text[5..7], day.month());
        digits(&mut text[8..10], day.day());
        Some(text)
    }))
}

fn digits(place: &mut [u8], mut number: u32) {
    for digit in place.iter_mut().rev() {
        *digit = b'0' + u8::try_from(number % 10).unwrap_or(0);
        number /= 10;
    }
}

/// A day as it stands in a table; `None` for NULL.
pub fn read_day(value: ValueRef<'_>) -> Result<Option<NaiveDate>> {
    match value {
        ValueRef::Null => Ok(None),
        ValueRef::Text(text) => parse(text).map(Some).ok_or_else(|| damaged(text)),
        ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => Err(damaged(b"")),
    }
}

fn parse(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0_u32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u32::from(**digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

fn damaged(text: &[u8]) -> Error {
    Error::Store { detail: format!("{:?} is no day", String::from_utf8_lossy(text)) }
}

impl ToSql for DayText {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(self.value()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_with_all_its_noughts() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 7);
        assert_eq!(day_text(day).0.as_ref().map(|text| &text[..]), Some(&b"2026-03-07"[..]));
        assert!(day_text(None).0.is_none());
    }

    #[test]
    fn what_was_written_is_read_again() {
        let day = NaiveDate::from_ymd_opt(2024, 2, 29);
        assert_eq!(read_day(ValueRef::Text(b"2024-02-29")).unwrap(), day);
        assert_eq!(read_day(ValueRef::Null).unwrap(), None);
        assert!(read_day(ValueRef::Text(b"2026-02-30")).is_err());
    }
}
